using System.Text;
using AngleSharp.Dom;

namespace Dateline.Documents.Readers.Html;

/// <summary>Cuts a part of a page into blocks of text.</summary>
internal sealed class PageBlocks
{
    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private IElement? _owner;
    private int _links;
    private int _openLinks;
    private int _breaks;

    private PageBlocks()
    {
    }

    /// <param name="drops">Elements that are left out with all that is in them.</param>
    public static List<TextBlock> Read(IElement root, Predicate<IElement> drops)
    {
        var blocks = new PageBlocks();
        PageText.Walk(root, node => node is IText || (node is IElement element && (element == root || !drops(element))), blocks.Visit, blocks.Leave);
        blocks.End();
        return blocks._blocks;
    }

    private void Visit(INode node)
    {
        if (node is IText text)
        {
            AppendText(text);
        }
        else if (node.NodeName is "BR")
        {
            // Two in a row are how old pages write paragraphs.
            if (++_breaks >= 2)
            {
                End();
            }
        }
        else if (Elements.IsBlock(node))
        {
            End();
        }
        else if (node.NodeName is "A")
        {
            _openLinks++;
        }
    }

    private void AppendText(IText text)
    {
        if (string.IsNullOrWhiteSpace(text.Data))
        {
            PageText.Append(_text, text.Data);
            return;
        }

        if (_breaks == 1 && _text.Length > 0)
        {
            PageText.Append(_text, " ");
            _text[^1] = '\n';
        }

        _breaks = 0;
        if (text.ParentElement is { LocalName: "pre" } pre)
        {
            AppendLines(text.Data, pre);
            return;
        }

        var before = _text.Length;
        PageText.Append(_text, before > 0 && _text[^1] == '\n' ? text.Data.TrimStart() : text.Data);
        if (_openLinks > 0)
        {
            _links += _text.Length - before;
        }

        _owner ??= Owner(text);
    }

    // Preformatted text keeps its paragraphs, which are parted by blank lines, and its lines, which may be wrapped.
    private void AppendLines(string data, IElement pre)
    {
        foreach (var line in data.Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                End();
                continue;
            }

            _text.Append(_text.Length > 0 && _text[^1] != '\n' ? "\n" : "").Append(line.TrimEnd());
            _owner ??= pre;
        }
    }

    private void Leave(INode node)
    {
        if (node.NodeName is "A")
        {
            _openLinks--;
        }
        else if (Elements.IsBlock(node))
        {
            End();
        }
    }

    private void End()
    {
        var text = _text.ToString().Trim();
        if (text.Length > 0 && _owner is not null)
        {
            _blocks.Add(new(_owner, text, _links));
        }

        _text.Clear();
        _owner = null;
        _links = 0;
        _breaks = 0;
    }

    private static IElement? Owner(INode node)
    {
        var parent = node.ParentElement;
        while (parent?.ParentElement is not null && !Elements.IsBlock(parent))
        {
            parent = parent.ParentElement;
        }

        return parent;
    }
}
