using System.Buffers;
using System.Text;

namespace StatementTracker.Api.Http.Csv;

/// <summary>How records become rows: a column for each value, in this order. A line ends with CR LF.</summary>
internal sealed class CsvTable<T>(params (string Name, Func<T, object?> Value)[] columns)
{
    public string Header => string.Join(',', columns.Select(column => column.Name));

    public void WriteHeader(IBufferWriter<byte> to) => Encoding.UTF8.GetBytes($"{Header}\r\n", to);

    public void Write(T record, IBufferWriter<byte> to) =>
        Encoding.UTF8.GetBytes($"{string.Join(',', columns.Select(column => CsvCell.Of(column.Value(record))))}\r\n", to);
}
