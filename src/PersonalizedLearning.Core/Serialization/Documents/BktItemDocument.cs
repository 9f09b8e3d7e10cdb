using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of knowledge tracing for one item as they stand in JSON, below its name.</summary>
internal sealed record BktItemDocument(double? Learn = null, double? Forget = null, double? Guess = null, double? Slip = null)
{
    public static SortedDictionary<string, BktItemDocument?> Of(ValueList<BktItem> items) =>
        ItemDocuments.Of(items, item => item.Item, item => new BktItemDocument(item.Learn, item.Forget, item.Guess, item.Slip));

    public static ValueList<BktItem> ToItems(SortedDictionary<string, BktItemDocument?>? documents) => ItemDocuments.ToItems(
        documents, (item, own) => new BktItem { Item = item, Learn = own.Learn, Forget = own.Forget, Guess = own.Guess, Slip = own.Slip });
}
