using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.VisualBasic.FileIO;
using StatementTracker.Api.Tests.Http;
using StatementTracker.Api.Tests.Support;
using StatementTracker.Tests.Support;

namespace StatementTracker.Api.Tests.Exports;

public class ExportsAsCsvTests
{
    private const string Csv = "text/csv";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_record_is_a_row_of_as_many_cells_as_there_are_columns(string provider)
    {
        using var archive = new Archive(provider);
        await archive.Http.PostJson("/api/v1/issues", new { title = "Observers", proposition = "Observers should be let in.", terms = (string[])["observers"] });
        await archive.Publish("“We will not\naccept, \"at all\", observers,” Ana Verin told reporters on 4 March 2024. 🙂", date: "2024-03-05", title: "No, none");
        await archive.Publish("Bo Karr, a deputy, said on 5 March 2024 that he agrees with what Ana Verin said on Monday. “There will be no observers,” he said.", "The Torvia Post");

        foreach (var export in (string[])["statements", "actors", "articles", "references", "positions"])
        {
            var (columns, rows) = Read(await archive.Text(export, Csv));
            var ids = (await archive.Lines(export)).Select(line => line.Text("id"));
            Assert.Equal(columns.Length, columns.Distinct().Count());
            Assert.All(rows, row => Assert.Equal(columns.Length, row.Count));
            Assert.Equal(ids, rows.Select(row => row["id"]));
            Assert.NotEmpty(rows);
        }
    }

    [Fact]
    public async Task A_cell_holds_what_the_record_says()
    {
        using var archive = new Archive(TestDatabase.Sqlite);
        const string text = "“We will not\naccept, \"at all\", observers,” Ana Verin told reporters on 4 March 2024. 🙂";
        await archive.Publish(text, date: "2024-03-05", title: "No, none");

        var article = Assert.Single(Read(await archive.Text("articles", Csv)).Rows);
        var statement = Assert.Single(Read(await archive.Text("statements", Csv)).Rows);

        Assert.Equal((text, "No, none", "2024-03-05T00:00:00Z", "1", ""), (article["text"].ReplaceLineEndings("\n"), article["title"], article["publishedAt"], article["statements"], article["url"]));
        Assert.Equal(("mixed", "ana-verin", "Ana Verin", "2024-03-04"), (statement["mode"], statement["speakers"], statement["speakerNames"], statement["saidAt"]));
        Assert.Equal(statement["text"].ReplaceLineEndings("\n"), text[int.Parse(statement["start"], CultureInfo.InvariantCulture)..int.Parse(statement["end"], CultureInfo.InvariantCulture)]);
    }

    [Fact]
    public async Task Several_values_of_a_cell_are_parted_by_bars()
    {
        using var archive = new Archive(TestDatabase.Sqlite);
        await archive.Http.PostJson("/api/v1/actors", new { name = "Ana Verin", kind = "person", otherNames = (string[])["A|V", @"A\V"] });

        var actor = Assert.Single(Read(await archive.Text("actors", Csv)).Rows);

        Assert.Equal(@"A\|V|A\\V", actor["otherNames"]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1 Party")]
    [InlineData("-Minus")]
    [InlineData("@handle")]
    [InlineData("\tTabbed")]
    [InlineData("\rReturned")]
    public async Task No_text_is_taken_for_a_formula(string text)
    {
        using var archive = new Archive(TestDatabase.Sqlite);
        await archive.Publish($"{text}: “We will not accept observers,” Ana Verin said.");

        Assert.Matches($",\"?'{Regex.Escape(text)}: “We", await archive.Text("articles", Csv));
    }

    private static (string[] Columns, List<Dictionary<string, string>> Rows) Read(string csv)
    {
        using var parser = new TextFieldParser(new StringReader(csv)) { TextFieldType = FieldType.Delimited, Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        var columns = parser.ReadFields()!;
        var rows = new List<Dictionary<string, string>>();
        while (!parser.EndOfData) rows.Add(columns.Zip(parser.ReadFields()!).ToDictionary(cell => cell.First, cell => cell.Second));
        return (columns, rows);
    }
}
