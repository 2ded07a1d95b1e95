using FluentValidation;
using StatementTracker.Api.Http.Problems;

namespace StatementTracker.Api.Http.Requests;

/// <summary>Validates requests by the validators that are registered for them.</summary>
internal static class Validation
{
    /// <exception cref="ProblemException">Something is not valid (400).</exception>
    public static async Task RequireAsync(IEnumerable<object> requests, IServiceProvider services, CancellationToken cancellationToken)
    {
        var errors = new InputErrors();
        foreach (var request in requests)
        {
            foreach (var validator in ValidatorsOf(request.GetType(), services))
            {
                var result = await validator.ValidateAsync(new ValidationContext<object>(request), cancellationToken);
                foreach (var failure in result.Errors) errors.Add(failure.PropertyName, failure.ErrorMessage);
            }
        }

        if (errors.Any) throw ProblemException.Invalid(errors);
    }

    /// <summary>Those of the type and of the types it extends.</summary>
    public static IEnumerable<IValidator> ValidatorsOf(Type type, IServiceProvider services)
    {
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            if (services.GetService(typeof(IValidator<>).MakeGenericType(current)) is IValidator validator) yield return validator;
        }
    }
}
