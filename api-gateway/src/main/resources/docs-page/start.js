window.ui = SwaggerUIBundle({
  url: "/v3/api-docs",
  dom_id: "#description",
  deepLinking: true,
  persistAuthorization: false,
  validatorUrl: null
});
