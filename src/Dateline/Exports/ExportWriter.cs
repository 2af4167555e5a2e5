using System.Text;

namespace Dateline.Exports;

/// <summary>Joins the fragments of an export into one stream. The caller owns the stream and hands the fragments over in the order of the documents.</summary>
public sealed class ExportWriter
{
    private readonly string _separator;
    private readonly string _tail;
    private readonly Stream _output;
    private bool _any;

    /// <summary>Writes the head.</summary>
    public ExportWriter(IExport export, Stream output)
        : this((export ?? throw new ArgumentNullException(nameof(export))).Head, export.Separator, export.Tail, output)
    {
    }

    /// <summary>Writes the head.</summary>
    public ExportWriter(string head, string separator, string tail, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        (_separator, _tail, _output) = (separator, tail, output);
        Write(head);
    }

    public void Add(ReadOnlySpan<byte> fragment)
    {
        if (fragment.IsEmpty)
        {
            return;
        }

        if (_any)
        {
            Write(_separator);
        }

        _any = true;
        _output.Write(fragment);
    }

    /// <summary>Writes the tail: what was added so far is a whole file of the format.</summary>
    public void Complete()
    {
        Write(_tail);
        _output.Flush();
    }

    private void Write(string text)
    {
        if (text.Length > 0)
        {
            _output.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
