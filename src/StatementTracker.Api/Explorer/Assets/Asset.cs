using System.Security.Cryptography;
using System.Text;

namespace StatementTracker.Api.Explorer.Assets;

/// <summary>A file that pages load from here. Its path holds its hash, so it may be kept for ever.</summary>
public sealed class Asset
{
    public static readonly Asset Style = OfFile("style.css", "text/css; charset=utf-8");
    public static readonly Asset Script = OfFile("explorer.js", "text/javascript; charset=utf-8");
    public static readonly Asset Icon = OfFile("icon.svg", "image/svg+xml");

    private static readonly Asset[] Lights = [.. Explorer.Assets.Lights.Sizes.Select(size => new Asset($"lights-{size}.css", "text/css; charset=utf-8", Explorer.Assets.Lights.Rules(size)))];
    private static readonly Asset[] All = [Style, Script, Icon, .. Lights];

    private Asset(string name, string mediaType, string content)
    {
        (Name, MediaType, Content) = (name, mediaType, Encoding.UTF8.GetBytes(content));
        Path = $"/explorer/{Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, 8))}/{name}";
    }

    public string Name { get; }

    public string MediaType { get; }

    public byte[] Content { get; }

    /// <summary>Where it is found; another content has another path.</summary>
    public string Path { get; }

    /// <summary>The smallest set of rules that lights up so many statements.</summary>
    public static Asset LightsFor(int statements) =>
        Lights[Math.Min(Explorer.Assets.Lights.Sizes.Count(size => size < statements), Lights.Length - 1)];

    internal static Asset? Find(string path) => Array.Find(All, asset => asset.Path == path);

    private static Asset OfFile(string name, string mediaType)
    {
        using var file = typeof(Asset).Assembly.GetManifestResourceStream($"Explorer.{name}") ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        return new Asset(name, mediaType, new StreamReader(file).ReadToEnd());
    }
}
