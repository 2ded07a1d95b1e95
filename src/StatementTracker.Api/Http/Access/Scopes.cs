using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Model;

namespace StatementTracker.Api.Http.Access;

/// <summary>Gives every action of the API the scope it needs: what stores something needs to write, and reading is open unless it is closed.</summary>
internal sealed class Scopes(AccessOptions access) : IActionModelConvention
{
    public const string Claim = "scope";

    public static void Configure(AuthorizationOptions options)
    {
        foreach (var scope in Enum.GetNames<KeyScope>()) options.AddPolicy(scope, policy => policy.RequireClaim(Claim, scope));
    }

    public void Apply(ActionModel action)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (!(IsOfApi(action) || IsPage(action)) || action.Controller.Attributes.OfType<AuthorizeAttribute>().Any()) return;
        foreach (var selector in action.Selectors)
        {
            if (Stores(action, selector)) selector.EndpointMetadata.Add(new AuthorizeAttribute(nameof(KeyScope.Write)));
            else if (access.ReadsNeedKey) selector.EndpointMetadata.Add(new AuthorizeAttribute(nameof(KeyScope.Read)));
        }
    }

    private static bool IsOfApi(ActionModel action) =>
        action.Controller.Selectors.Any(selector => selector.AttributeRouteModel?.Template?.StartsWith("api/", StringComparison.Ordinal) == true);

    private static bool IsPage(ActionModel action) => action.Controller.ControllerType.IsSubclassOf(typeof(PageController));

    private static bool Stores(ActionModel action, SelectorModel selector) =>
        !action.Attributes.OfType<StoresNothingAttribute>().Any()
        && !selector.ActionConstraints.OfType<HttpMethodActionConstraint>().Any(constraint => constraint.HttpMethods.Contains(HttpMethods.Get));
}
