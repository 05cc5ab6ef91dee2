-- A token is one number now: there are no holes that it would have to remember.
update token
set    token      = convert_to(json_build_object('globalIndex',
                                                 (convert_from(token, 'UTF8')::json ->> 'index')::bigint)::text, 'UTF8'),
       token_type = 'org.axonframework.eventhandling.GlobalSequenceTrackingToken'
where  token_type = 'org.axonframework.eventhandling.GapAwareTrackingToken';
