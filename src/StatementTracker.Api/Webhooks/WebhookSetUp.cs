using Microsoft.Extensions.Options;
using StatementTracker.Queries.Feed;

namespace StatementTracker.Api.Webhooks;

internal static class WebhookSetUp
{
    /// <summary>Registers webhooks and what sends to them; a bad setting ends the start with a message that names its key.</summary>
    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section)
            .Validate(options => options.KeepDays is >= 1 and <= 3650, "Webhooks:KeepDays must be 1 to 3650.")
            .Validate(options => options.TimeoutSeconds is >= 1 and <= 60, "Webhooks:TimeoutSeconds must be 1 to 60.")
            .ValidateOnStart();
        services.AddHttpClient(WebhookSender.Client)
            .ConfigureHttpClient((provider, client) => client.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<WebhookOptions>>().Value.TimeoutSeconds))
            .ConfigurePrimaryHttpMessageHandler(provider => WebhookConnections.Handler(provider.GetRequiredService<IOptions<WebhookOptions>>().Value))
            .RemoveAllLoggers();
        services.AddSingleton<WebhookSender>();
        services.AddScoped<WebhookQueries>().AddScoped<WebhookOutbox>().AddScoped<WebhookDeliveries>();
        services.AddHostedService<WebhookDispatcher>();
    }
}
