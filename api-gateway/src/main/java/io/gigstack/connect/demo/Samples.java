package io.gigstack.connect.demo;

/** The request bodies that the API's page shows. */
final class Samples {

    static final String TEAM = """
            {
              "name": "Development Team Alpha",
              "description": "Main development team for Project Alpha",
              "industry": "Technology",
              "teamSize": "10-50",
              "country": "MX",
              "settings": {
                "currency": "MXN",
                "timezone": "America/Mexico_City",
                "language": "es",
                "fiscalYear": "calendar"
              },
              "onboarding": {
                "completed": false,
                "steps": [
                  "team_setup",
                  "payment_integration",
                  "client_setup",
                  "invoice_configuration"
                ]
              },
              "metadata": {
                "parentOrganization": "org_123",
                "department": "Engineering",
                "costCenter": "DEV001"
              }
            }
            """;

    static final String PAYMENT_INTEGRATION = """
            {
              "step": "payment_integration",
              "data": {
                "paymentProvider": "stripe",
                "webhookUrl": "https://team.example.com/webhooks/gigstack",
                "testMode": false
              }
            }
            """;

    static final String MEMBER = """
            {
              "email": "user@example.com",
              "role": "admin",
              "permissions": [
                "payments.create",
                "payments.read",
                "invoices.create",
                "invoices.read",
                "clients.create",
                "clients.read"
              ],
              "inviteMessage": "Welcome to our team! You've been invited to join our GigStack workspace."
            }
            """;

    static final String INTEGRATION = """
            {
              "type": "webhook",
              "name": "Team Payment Notifications",
              "configuration": {
                "url": "https://team.example.com/webhooks/payments",
                "events": ["payment.completed", "invoice.paid"],
                "secret": "team_webhook_secret"
              },
              "isActive": true
            }
            """;

    static final String BRANDING = """
            {
              "alias": "Alpha Payments",
              "primaryColor": "#1a73e8",
              "logoUrl": "https://team.example.com/logo.png"
            }
            """;

    private Samples() {}

    static String step(String id) {
        return """
                {
                  "step": "%s"
                }
                """.formatted(id);
    }
}
