namespace Dateline.Gazetteers.Build;

/// <summary>One file of places that a gazetteer is built from: the door for further ones (docs/extend/gazetteer-source.md).</summary>
internal interface IGazetteerSource
{
    /// <summary>The file's own name; it is looked for in the sources folder and all folders and npm packages (*.tgz) below, also with ".gz" after it.</summary>
    string FileName { get; }

    /// <summary>Where the file is had and under which licence, for the message when it is missing.</summary>
    string Origin { get; }

    /// <summary>Whether the file is one of the project's own tables, looked for in data/gazetteer and not among the sources.</summary>
    bool IsOwn => false;

    /// <summary>Reads the whole file. Throws <see cref="UsageException"/> for a malformed one.</summary>
    void Read(Stream stream, PlaceCollection places);
}
