using Dateline.Corroboration.Records;

namespace Dateline.Store;

/// <summary>Tells whether a report needs to be coded at all. It sees what was stored when it is asked.</summary>
public sealed class StoreLookup : IDisposable
{
    private readonly StoreFile _store;
    private readonly Statement _find;

    /// <param name="store">Not used by another thread; the caller owns it.</param>
    public StoreLookup(StoreFile store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
        _find = new(store.Handle, """
            SELECT coding.id FROM report JOIN coding ON coding.report = report.id JOIN coder ON coder.id = coding.coder
            WHERE report.key = ? AND report.sha256 = ? AND coder.version = ? AND coder.ontology = ? AND coder.gazetteer = ? AND coder.models = ?
            """);
    }

    /// <summary>Whether this coder's reading of the report is stored.</summary>
    public bool Holds(string key, string sha256, RecordCoder coder)
    {
        ArgumentNullException.ThrowIfNull(coder);
        return _store.Guard(() => _find.With(key).With(sha256).With(coder.Version).With(coder.Ontology).With(coder.Gazetteer).With(coder.Models).Find() is not null);
    }

    public void Dispose() => _find.Dispose();
}
