using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace StatementTracker.Api.Explorer.Parts;

/// <summary>Words in a drawing: SVG's <c>text</c>, whose name Razor keeps for itself.</summary>
public sealed class Label : ComponentBase
{
    [Parameter, EditorRequired]
    public required double X { get; set; }

    [Parameter, EditorRequired]
    public required double Y { get; set; }

    [Parameter, EditorRequired]
    public required string Words { get; set; }

    /// <summary>Where the point is: start, middle or end of the words.</summary>
    [Parameter]
    public string Anchor { get; set; } = "start";

    [Parameter]
    public string? Class { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X.ToString("0.##", CultureInfo.InvariantCulture));
        builder.AddAttribute(2, "y", Y.ToString("0.##", CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "text-anchor", Anchor);
        builder.AddAttribute(4, "class", Class);
        builder.AddContent(5, Words);
        builder.CloseElement();
    }
}
