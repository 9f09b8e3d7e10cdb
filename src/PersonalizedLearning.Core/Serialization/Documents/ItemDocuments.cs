using System.Text.Json;

namespace PersonalizedLearning.Serialization;

/// <summary>Parameters by item as they stand in JSON: an object with a member for each.</summary>
internal static class ItemDocuments
{
    // Written when empty too: left out, the items of all competencies would stand for those of a single one.
    public static SortedDictionary<string, TDocument?> Of<TItem, TDocument>(ValueList<TItem> items, Func<TItem, string> nameOf, Func<TItem, TDocument> documentOf)
        where TDocument : class =>
        new(items.ToDictionary(nameOf, item => (TDocument?)documentOf(item)), StringComparer.Ordinal);

    public static ValueList<TItem> ToItems<TItem, TDocument>(SortedDictionary<string, TDocument?>? documents, Func<string, TDocument, TItem> itemOf)
        where TDocument : class =>
        (documents ?? []).Select(item => item.Value is { } own
            ? itemOf(item.Key, own)
            : throw new JsonException("null was found; expected an object.", $"$.byItem['{item.Key}']", null, null)).ToValueList();
}
