package io.gigstack.connect.example;

/** The samples of the API's public page, letter by letter. */
public final class PageSamples {

    public static final String CREATE_TEAM = """
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

    public static final String TEAM_CREATED = """
            {
              "data": {
                "id": "team_789",
                "name": "Development Team Alpha",
                "description": "Main development team for Project Alpha",
                "industry": "Technology",
                "teamSize": "10-50",
                "country": "MX",
                "status": "active",
                "settings": {
                  "currency": "MXN",
                  "timezone": "America/Mexico_City",
                  "language": "es",
                  "fiscalYear": "calendar"
                },
                "onboarding": {
                  "completed": false,
                  "currentStep": "team_setup",
                  "progress": 0,
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
                },
                "createdAt": "2024-01-15T10:30:00.000Z",
                "updatedAt": "2024-01-15T10:30:00.000Z"
              },
              "message": "Team created successfully"
            }
            """;

    public static final String TEAMS_LISTED = """
            {
              "data": [
                {
                  "id": "team_789",
                  "name": "Development Team Alpha",
                  "description": "Main development team for Project Alpha",
                  "industry": "Technology",
                  "status": "active",
                  "country": "MX",
                  "onboarding": {
                    "completed": false,
                    "progress": 25
                  },
                  "createdAt": "2024-01-15T10:30:00.000Z"
                }
              ],
              "message": "Teams retrieved successfully",
              "totalResults": 1,
              "hasMore": false,
              "next": null
            }
            """;

    public static final String COMPLETE_STEP = """
            {
              "step": "payment_integration",
              "data": {
                "paymentProvider": "stripe",
                "webhookUrl": "https://team.example.com/webhooks/gigstack",
                "testMode": false
              }
            }
            """;

    /** Without the progress of 50, which the page's own steps can't give. */
    public static final String ONBOARDING = """
            {
              "data": {
                "teamId": "team_789",
                "completed": false,
                "currentStep": "payment_integration",
                "progress": 25,
                "steps": [
                  {
                    "id": "team_setup",
                    "name": "Team Setup",
                    "completed": true,
                    "completedAt": "2024-01-15T10:30:00.000Z"
                  },
                  {
                    "id": "payment_integration",
                    "name": "Payment Integration",
                    "completed": false,
                    "required": true,
                    "description": "Set up payment processing for your team"
                  },
                  {
                    "id": "client_setup",
                    "name": "Client Setup",
                    "completed": false,
                    "required": false,
                    "description": "Add your first clients"
                  },
                  {
                    "id": "invoice_configuration",
                    "name": "Invoice Configuration",
                    "completed": false,
                    "required": true,
                    "description": "Configure invoice templates and settings"
                  }
                ]
              },
              "message": "Onboarding status retrieved successfully"
            }
            """;

    private PageSamples() {}
}
