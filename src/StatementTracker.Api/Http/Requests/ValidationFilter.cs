using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Requests;

/// <summary>Validates every request object for which a validator is registered.</summary>
internal sealed class ValidationFilter : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        var errors = new InputErrors();
        foreach (var request in context.ActionArguments.Values.Where(argument => argument is not null))
        {
            foreach (var validator in ValidatorsOf(request!.GetType(), context.HttpContext.RequestServices))
            {
                var result = await validator.ValidateAsync(new ValidationContext<object>(request), context.HttpContext.RequestAborted);
                foreach (var failure in result.Errors) errors.Add(failure.PropertyName, failure.ErrorMessage);
            }
        }

        if (errors.Any) throw ProblemException.Invalid(errors);
        await next();
    }

    /// <summary>Those of the type and of the types it extends.</summary>
    private static IEnumerable<IValidator> ValidatorsOf(Type type, IServiceProvider services)
    {
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            if (services.GetService(typeof(IValidator<>).MakeGenericType(current)) is IValidator validator) yield return validator;
        }
    }
}
