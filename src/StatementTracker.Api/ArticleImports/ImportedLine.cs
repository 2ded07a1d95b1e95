using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.ArticleImports;

/// <summary>What became of one line.</summary>
/// <param name="Line">Its number in the body, from 1; blank lines count.</param>
/// <param name="Status">What <c>POST /articles</c> would have answered: 201, 200 where the article stood already, or that of the problem.</param>
/// <param name="Id">The article, or null where there is a problem.</param>
/// <param name="Statements">How many statements it reports; null where there is a problem.</param>
/// <param name="References">How many references those make; null where there is a problem.</param>
/// <param name="Problem">Why it was not taken in, or null.</param>
public sealed record ImportedLine(long Line, int Status, Guid? Id, int? Statements, int? References, Problem? Problem);
