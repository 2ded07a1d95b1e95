using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StatementTracker.Api.Http.Json;

namespace StatementTracker.Benchmarks.Measuring;

/// <summary>
/// What the service is measured against, on Kestrel with nothing around it: bytes from memory, and hand-written SQL through ADO.NET to
/// the same JSON. A process of its own, as the service is.
/// </summary>
internal static class FloorServer
{
    public static async Task RunAsync(string provider, string connection, string url)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var json = StrictJson.Configure(new JsonSerializerOptions());
        var kept = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var statements = new FloorStatements(FloorDatabase.Of(provider, connection));
        app.Run(async context =>
        {
            var (request, response) = (context.Request, context.Response);
            if (HttpMethods.IsPut(request.Method))
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                kept[request.Path + request.QueryString] = body.ToArray();
                response.ContentLength = 0;
                return;
            }

            if (!kept.TryGetValue(request.Path + request.QueryString, out var bytes))
            {
                object answer = request.Path.Value!.Split('/') is ["", "api", "v1", "statements", { Length: > 0 } id]
                    ? await statements.FindAsync(Guid.Parse(id))
                    : await statements.PageAsync(Guid.Parse(request.Query["actor"]!), Guid.Parse(request.Query["issue"]!));
                bytes = JsonSerializer.SerializeToUtf8Bytes(answer, answer.GetType(), json);
            }

            response.ContentType = StrictJson.MediaType;
            response.ContentLength = bytes.Length;
            await response.BodyWriter.WriteAsync(bytes);
        });
        await app.RunAsync();
    }
}
