using System.Text.Json;
using System.Text.Json.Serialization;

namespace StatementTracker.Client;

/// <summary>What a user of the generated client adds to it: in a merge patch null clears, so that what is not set is left out.</summary>
public partial class TrackerClient
{
    static partial void UpdateJsonSerializerSettings(JsonSerializerOptions settings) => settings.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
}
