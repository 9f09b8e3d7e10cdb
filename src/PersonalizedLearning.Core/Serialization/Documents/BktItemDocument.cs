using System.Text.Json;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of knowledge tracing for one item as they stand in JSON, below its name.</summary>
internal sealed record BktItemDocument(double? Learn = null, double? Forget = null, double? Guess = null, double? Slip = null)
{
    // Written when empty too: left out, the items of all competencies would stand for those of a single one.
    public static SortedDictionary<string, BktItemDocument?> Of(ValueList<BktItem> items) => new(
        items.ToDictionary(item => item.Item, item => (BktItemDocument?)new BktItemDocument(item.Learn, item.Forget, item.Guess, item.Slip)), StringComparer.Ordinal);

    public static ValueList<BktItem> ToItems(SortedDictionary<string, BktItemDocument?>? documents) =>
        (documents ?? []).Select(item => item.Value is { } own
            ? new BktItem { Item = item.Key, Learn = own.Learn, Forget = own.Forget, Guess = own.Guess, Slip = own.Slip }
            : throw new JsonException("null was found; expected an object.", $"$.byItem['{item.Key}']", null, null)).ToValueList();
}
