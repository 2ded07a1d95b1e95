using System.Net.Http.Headers;
using System.Text;
using StatementTracker.Model;

namespace StatementTracker.Api.Webhooks;

/// <summary>What came of an attempt.</summary>
/// <param name="Status">The answer's status; null where there was none.</param>
/// <param name="Fault">Why it is no success; null where it is one.</param>
internal sealed record Attempt(int? Status, string? Fault);

/// <summary>Sends one delivery once.</summary>
internal sealed class WebhookSender(IHttpClientFactory clients, TimeProvider clock)
{
    public const string Client = "webhooks";

    public async Task<Attempt> SendAsync(Webhook webhook, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var (id, now) = (delivery.Id.ToString(), clock.GetUtcNow());
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", WebhookSignature.Timestamp(now));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(webhook.SecretsAt(now), id, now, delivery.Body));
        request.Headers.UserAgent.ParseAdd("StatementTracker");
        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var status = (int)response.StatusCode;
            return new Attempt(status, status switch
            {
                >= 200 and < 300 => null,
                >= 300 and < 400 => "It redirects, which is not followed.",
                410 => "It is gone.",
                _ => "Its answer is no success.",
            });
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Attempt(null, "It did not answer in time.");
        }
        catch (HttpRequestException fault)
        {
            return new Attempt(null, fault.InnerException is RefusedAddressException refused ? refused.Message : Words(fault.HttpRequestError));
        }
    }

    private static string Words(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "Its name is not found.",
        HttpRequestError.SecureConnectionError => "No secure connection could be made.",
        _ => "It could not be reached.",
    };
}
