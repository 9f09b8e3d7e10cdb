using System.Text.Json;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>The response function of an item as it stands in JSON, below its name.</summary>
internal sealed record IrtItemDocument(double? Discrimination = null, double? Difficulty = null, double? LowerAsymptote = null, double? UpperAsymptote = null)
{
    // Written when empty too: left out, the items of all competencies would stand for those of a single one.
    public static SortedDictionary<string, IrtItemDocument?> Of(ItemBank items) => new(
        items.ToDictionary(
            item => item.Item,
            item => (IrtItemDocument?)new IrtItemDocument(
                item.Function.Discrimination, item.Function.Difficulty, item.Function.LowerAsymptote, item.Function.UpperAsymptote)),
        StringComparer.Ordinal);

    public static ItemBank ToBank(SortedDictionary<string, IrtItemDocument?>? documents, ItemResponseFunction typical) =>
        ItemBank.Of((documents ?? []).Select(item => item.Value is { } own
            ? new IrtItem(item.Key, own.ToFunction(typical))
            : throw new JsonException("null was found; expected an object.", $"$.byItem['{item.Key}']", null, null)));

    public ItemResponseFunction ToFunction(ItemResponseFunction standard) => ItemResponseFunction.Of(
        Discrimination ?? standard.Discrimination, Difficulty ?? standard.Difficulty,
        LowerAsymptote ?? standard.LowerAsymptote, UpperAsymptote ?? standard.UpperAsymptote);
}
