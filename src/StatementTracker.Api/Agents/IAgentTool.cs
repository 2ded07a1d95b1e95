namespace StatementTracker.Api.Agents;

/// <summary>A read that agents can ask for: what it is called and told to them, and what it answers.</summary>
/// <typeparam name="TRequest">Its arguments, with the validators that its call over HTTP has.</typeparam>
/// <typeparam name="TAnswer">Its structured content.</typeparam>
internal interface IAgentTool<TRequest, TAnswer>
{
    static abstract ToolText Text { get; }

    Task<TAnswer> AskAsync(TRequest request, CancellationToken cancellationToken);
}

/// <param name="Name">In snake_case, as agents are used to.</param>
/// <param name="Title">For people who are shown what an agent does.</param>
/// <param name="Description">When an agent should use it, and what to do with the answer.</param>
internal sealed record ToolText(string Name, string Title, string Description);
