using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using StatementTracker.Api.ArticleImports;
using StatementTracker.Api.Http.Access;
using StatementTracker.Api.Http.Conditional;
using StatementTracker.Api.Http.Json;
using StatementTracker.Api.Http.Negotiation;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Api.Networks;

namespace StatementTracker.Api.Http;

/// <summary>MVC with our way in and out: strict bodies and queries, one validation, tagged answers, problems from one place.</summary>
internal sealed class MvcSetUp(IOptions<JsonOptions> json, IOptions<AccessOptions> access, EntityTags tags) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.InputFormatters.Clear();
        options.InputFormatters.Add(new ArticleLinesInputFormatter());
        options.InputFormatters.Add(new StrictJsonInputFormatter(json));
        options.OutputFormatters.Clear();
        options.OutputFormatters.Add(new NetworkFormatter(json));
        options.OutputFormatters.Add(new RepresentationFormatter(tags));
        options.ModelBinderProviders.Insert(0, new QueryValueBinder());
        options.ModelValidatorProviders.Clear();
        options.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(typeof(object)));
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.Filters.Add(new AcceptFilter());
        options.Filters.Add(new StrictQueryFilter());
        options.Filters.Add<OneSnapshot>();
        options.Filters.Add<ValidationFilter>();
        options.Conventions.Add(new HeadWhereGet());
        options.Conventions.Add(new Scopes(access.Value));
    }

    public static void Configure(ApiBehaviorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.SuppressMapClientErrors = true;
        options.InvalidModelStateResponseFactory = context =>
        {
            var errors = new InputErrors();
            foreach (var (field, entry) in context.ModelState)
            {
                foreach (var error in entry.Errors) errors.Add(FieldNames.CamelPath(field), error.ErrorMessage);
            }

            throw ProblemException.Invalid(errors);
        };
    }
}
