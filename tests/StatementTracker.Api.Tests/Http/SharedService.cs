using System.Net.Http.Headers;
using System.Text;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Http;

/// <summary>One service for all tests of a class that store nothing, or whose records do not meet.</summary>
public sealed class SharedService : IDisposable
{
    private readonly TestDatabase database = TestDatabase.Create(TestDatabase.Sqlite);

    public SharedService()
    {
        Factory = new ApiFactory(database);
        Client = Factory.CreateClient(new() { AllowAutoRedirect = false });
    }

    public ApiFactory Factory { get; }

    public HttpClient Client { get; }

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? body = null, string mediaType = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    public void Dispose()
    {
        Client.Dispose();
        Factory.Dispose();
        database.Dispose();
    }
}
