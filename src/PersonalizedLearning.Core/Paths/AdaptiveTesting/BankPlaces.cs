using System.Runtime.CompilerServices;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>What the items of a bank are on offer: an experience of the catalog that bears the name of the item, or a competency that does.</summary>
/// <remarks>Immutable and thread safe.</remarks>
internal sealed class BankPlaces
{
    private BankPlaces(ItemBank bank, CompetencyFramework framework, CatalogIndex? catalog)
    {
        (Competencies, Experiences) = (new int[bank.Count], new int[bank.Count]);
        for (var place = 0; place < bank.Count; place++)
        {
            var experience = catalog?.PositionOf(bank[place].Item) ?? -1;
            Experiences[place] = experience;
            Competencies[place] = experience < 0 ? framework.IndexOf(CompetencyId.From(bank[place].Item)) : FirstOf(catalog![experience], framework);
        }
    }

    /// <summary>The competency on which each item gives evidence, by dense index; −1 where the item is not on offer.</summary>
    public int[] Competencies { get; }

    /// <summary>The experience that each item is, by its position in the catalog; −1 where it is a competency alone.</summary>
    public int[] Experiences { get; }

    /// <summary>Finds what the items are, once for each catalog, or framework where there is none.</summary>
    public static BankPlaces Of(ItemBank bank, RecommendationRequest request, ConditionalWeakTable<object, BankPlaces> known)
    {
        var framework = request.Learner.Graph.Framework;
        object key = request.Catalog is null ? framework : request.Catalog;
        return known.TryGetValue(key, out var places) ? places : known.GetOrAdd(key, new BankPlaces(bank, framework, request.Catalog));
    }

    // What an experience gives evidence on comes before what it teaches.
    private static int FirstOf(LearningExperience experience, CompetencyFramework framework) =>
        experience.Evidences.Concat(experience.Teaches).Select(framework.IndexOf).FirstOrDefault(index => index >= 0, -1);
}
