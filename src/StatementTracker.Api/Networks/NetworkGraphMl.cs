using System.Globalization;
using System.Text;
using System.Xml;
using StatementTracker.Api.Http;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Api.Networks;

/// <summary>A network as GraphML: labels are the node ids, counts and weights are data.</summary>
internal static class NetworkGraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Name, string Type, Func<NetworkResponse, object?> Value)[] OfGraph =
    [
        ("network", "string", network => EnumWords.Of(network.Network)),
        ("statements", "int", network => network.Counts.Statements),
        ("undated", "int", network => network.Counts.Undated),
        ("duplicates", "int", network => network.Counts.Duplicates),
        ("truncated", "boolean", network => network.Truncated),
    ];

    private static readonly (string Name, string Type, Func<NetworkNode, object?> Value)[] OfNode =
    [
        ("label", "string", node => node.Label),
        ("type", "string", node => EnumWords.Of(node.Type)),
        ("uuid", "string", node => node.Id),
        ("slug", "string", node => node.Slug),
        ("kind", "string", node => node.Kind is { } kind ? EnumWords.Of(kind) : null),
        ("statements", "int", node => node.Statements),
        ("for", "int", node => node.For),
        ("against", "int", node => node.Against),
    ];

    private static readonly (string Name, string Type, Func<NetworkEdge, object?> Value)[] OfEdge =
    [
        ("weight", "double", edge => edge.Weight),
        ("for", "long", edge => edge.For),
        ("against", "long", edge => edge.Against),
        ("opposed", "long", edge => edge.Opposed),
        ("first", "string", edge => edge.First),
        ("last", "string", edge => edge.Last),
    ];

    public static async Task WriteAsync(NetworkResponse network, Stream stream)
    {
        var settings = new XmlWriterSettings { Async = true, Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n" };
        await using var xml = XmlWriter.Create(stream, settings);
        await xml.WriteStartDocumentAsync();
        await StartAsync(xml, "graphml");
        await KeysAsync(xml, "graph", OfGraph);
        await KeysAsync(xml, "node", OfNode);
        await KeysAsync(xml, "edge", OfEdge);
        await StartAsync(xml, "graph", ("id", EnumWords.Of(network.Network)), ("edgedefault", network.Directed ? "directed" : "undirected"));
        await DataAsync(xml, "graph", OfGraph, network);
        foreach (var node in network.Nodes)
        {
            await StartAsync(xml, "node", ("id", node.Label));
            await DataAsync(xml, "node", OfNode, node);
            await xml.WriteEndElementAsync();
        }

        foreach (var edge in network.Edges)
        {
            await StartAsync(xml, "edge", ("source", edge.Source), ("target", edge.Target));
            await DataAsync(xml, "edge", OfEdge, edge);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndDocumentAsync();
    }

    private static async Task KeysAsync<T>(XmlWriter xml, string part, (string Name, string Type, Func<T, object?> Value)[] keys)
    {
        foreach (var (name, type, _) in keys)
        {
            await StartAsync(xml, "key", ("id", $"{part}-{name}"), ("for", part), ("attr.name", name), ("attr.type", type));
            await xml.WriteEndElementAsync();
        }
    }

    private static async Task DataAsync<T>(XmlWriter xml, string part, (string Name, string Type, Func<T, object?> Value)[] keys, T of)
    {
        foreach (var (name, _, value) in keys)
        {
            if (value(of) is not { } known) continue;
            await StartAsync(xml, "data", ("key", $"{part}-{name}"));
            await xml.WriteStringAsync(Written(known));
            await xml.WriteEndElementAsync();
        }
    }

    private static async Task StartAsync(XmlWriter xml, string element, params (string Name, string Value)[] attributes)
    {
        await xml.WriteStartElementAsync(null, element, Namespace);
        foreach (var (name, value) in attributes) await xml.WriteAttributeStringAsync(null, name, null, value);
    }

    private static string? Written(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateTimeOffset instant => Instants.Write(instant),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
