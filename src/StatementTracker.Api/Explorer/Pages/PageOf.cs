using Microsoft.AspNetCore.Components;

namespace StatementTracker.Api.Explorer.Pages;

/// <summary>A page that shows a model and reads nothing itself: whoever made the model asked the record, in one snapshot.</summary>
public abstract class PageOf<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    [Parameter, EditorRequired]
    public required TModel Model { get; set; }
}
