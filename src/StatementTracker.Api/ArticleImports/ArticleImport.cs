using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using StatementTracker.Api.Articles;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Ingestion;

namespace StatementTracker.Api.ArticleImports;

/// <summary>Takes articles in one after the other, each in a transaction of its own as it arrives; one that is wrong fails alone.</summary>
public sealed class ArticleImport(
    ArticleIngestor ingestor, IOptions<JsonOptions> json, IServiceProvider services, IHttpContextAccessor http, ILogger<ArticleImport> log)
{
    /// <summary>An answer for each line that is not blank, in their order; what was answered is stored, whatever becomes of the rest.</summary>
    public async IAsyncEnumerable<ImportedLine> RunAsync(ArticleLines lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var reader = lines.Open();
        while (await reader.ReadAsync(cancellationToken) is { } line)
        {
            if (line.TooLong || !IsBlank(line.Bytes.Span)) yield return await TakeInAsync(line, cancellationToken);
        }
    }

    private async Task<ImportedLine> TakeInAsync(Line line, CancellationToken cancellationToken)
    {
        try
        {
            if (line.TooLong) throw new ProblemException(ProblemType.TooLarge, "The line is over 8 MiB.");
            var article = (ArticleRequest)StrictJson.Read(line.Bytes.Span, typeof(ArticleRequest), json.Value.JsonSerializerOptions);
            await Validation.RequireAsync([article], services, cancellationToken);
            var result = await ingestor.IngestAsync(article.Read(), cancellationToken);
            return new(line.Number, result.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK, result.ArticleId, result.Statements, result.References, Problem: null);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            var (type, detail, errors) = ProblemExceptionHandler.Read(fault);
            if (type.Status >= 500) log.LogError(fault, "Line {Line} failed with {Problem}", line.Number, type.Word);
            var problem = Http.Problems.Problem.Of(http.HttpContext!, type, detail, errors);
            return new(line.Number, problem.Status, Id: null, Statements: null, References: null, problem);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.TrimStart(" \t\r"u8).IsEmpty;
}
