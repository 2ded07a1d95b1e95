using System.Diagnostics;

namespace StatementTracker.Evaluation.Terminal;

/// <summary>How far a long run is, on the terminal; silent where the output goes elsewhere. Safe for concurrent use.</summary>
public sealed class ProgressBar(int total, bool isTerminal, TextWriter terminal) : IDisposable
{
    private const int Width = 40;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock drawing = new();
    private long lastDrawn;
    private int done;

    public static ProgressBar OnTerminal(int total) => new(total, !Console.IsErrorRedirected, Console.Error);

    public void Advance()
    {
        lock (drawing)
        {
            done++;
            if (!isTerminal || (done < total && lastDrawn > 0 && Stopwatch.GetElapsedTime(lastDrawn) < Pause)) return;
            lastDrawn = Stopwatch.GetTimestamp();
            var filled = total > 0 ? Width * done / total : Width;
            terminal.Write($"\r{new string('█', filled)}{new string('░', Width - filled)} {done}/{total}");
        }
    }

    public void Dispose()
    {
        if (isTerminal && done > 0) terminal.Write($"\r{new string(' ', Width + 24)}\r");
    }
}
