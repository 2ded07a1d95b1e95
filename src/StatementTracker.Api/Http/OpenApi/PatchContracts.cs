using StatementTracker.Api.Http.Json;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StatementTracker.Api.Http.OpenApi;

/// <summary>Shows a member of a merge patch as the value it holds.</summary>
internal sealed class PatchContracts(ISerializerDataContractResolver values) : ISerializerDataContractResolver
{
    public DataContract GetDataContractForType(Type type) => values.GetDataContractForType(PatchConverterFactory.ValueOf(type) ?? type);
}
