using System.Text;
using AngleSharp.Dom;

namespace Dateline.Documents.Readers.Html;

/// <summary>Walks over a part of a page without recursion: pages may be nested deeper than the stack is.</summary>
internal static class PageText
{
    /// <summary>All text of an element in one line.</summary>
    public static string Inline(INode root)
    {
        var text = new StringBuilder();
        Walk(root, _ => true, node =>
        {
            if (node is IText characters)
            {
                Append(text, characters.Data);
            }
            else if (Elements.IsBlock(node) || node.NodeName is "BR")
            {
                Space(text);
            }
        });
        return text.ToString().Trim();
    }

    /// <summary>Visits an element and what is in it, in the order of the page.</summary>
    /// <param name="enters">Whether to go into an element; what is not entered is not visited either.</param>
    /// <param name="leaves">Called after the last of its children.</param>
    public static void Walk(INode root, Predicate<INode> enters, Action<INode> visit, Action<INode>? leaves = null)
    {
        // Children are taken by index: the next sibling of a node costs a search through all of them.
        var open = new Stack<(INode Node, int Next)>();
        Enter(root);
        while (open.TryPop(out var top))
        {
            if (top.Next < top.Node.ChildNodes.Length)
            {
                open.Push((top.Node, top.Next + 1));
                Enter(top.Node.ChildNodes[top.Next]);
            }
            else
            {
                leaves?.Invoke(top.Node);
            }
        }

        void Enter(INode node)
        {
            if (enters(node))
            {
                visit(node);
                open.Push((node, 0));
            }
        }
    }

    /// <summary>Appends with every run of white space as one space, none at the beginning.</summary>
    public static void Append(StringBuilder text, string characters)
    {
        foreach (var character in characters)
        {
            if (char.IsWhiteSpace(character))
            {
                Space(text);
            }
            else
            {
                text.Append(character);
            }
        }
    }

    private static void Space(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ' && text[^1] != '\n')
        {
            text.Append(' ');
        }
    }
}
