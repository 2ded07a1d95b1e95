using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace StatementTracker.Api.Http.Conditional;

/// <summary>Every action that answers GET answers HEAD too.</summary>
internal sealed class HeadWhereGet : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        ArgumentNullException.ThrowIfNull(action);
        foreach (var selector in action.Selectors)
        {
            if (!selector.ActionConstraints.OfType<HttpMethodActionConstraint>().Any(constraint => constraint.HttpMethods.Contains(HttpMethods.Get))) continue;
            string[] methods = [HttpMethods.Get, HttpMethods.Head];
            foreach (var old in selector.ActionConstraints.OfType<HttpMethodActionConstraint>().ToList()) selector.ActionConstraints.Remove(old);
            foreach (var old in selector.EndpointMetadata.OfType<HttpMethodMetadata>().ToList()) selector.EndpointMetadata.Remove(old);
            selector.ActionConstraints.Add(new HttpMethodActionConstraint(methods));
            selector.EndpointMetadata.Add(new HttpMethodMetadata(methods));
        }
    }
}
