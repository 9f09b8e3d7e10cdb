using System.Runtime.CompilerServices;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>What the items of a bank are on offer: an experience of the catalog that bears the name of the item, or a competency that does.</summary>
/// <remarks>Immutable and thread safe.</remarks>
internal sealed class BankPlaces
{
    private readonly int[] experiences;

    private BankPlaces(ItemBank bank, CompetencyFramework framework, CatalogIndex? catalog)
    {
        (Competencies, experiences) = (new int[bank.Count], new int[bank.Count]);
        for (var place = 0; place < bank.Count; place++)
        {
            var experience = catalog?.PositionOf(bank[place].Item) ?? -1;
            var evidenced = experience < 0 ? -1 : FirstOf(catalog![experience], framework);
            experiences[place] = evidenced < 0 ? -1 : experience;
            Competencies[place] = evidenced < 0 ? framework.IndexOf(CompetencyId.From(bank[place].Item)) : evidenced;
        }
    }

    /// <summary>The competency on which each item gives evidence, by dense index; −1 where the item is not on offer.</summary>
    public int[] Competencies { get; }

    /// <summary>Whether the constraints of a request leave an item: the experience that it is, or one that gives evidence on the competency that it is.</summary>
    public bool IsAllowed(int item, RecommendationRequest request) => experiences[item] >= 0
        ? Offers.Allows(request, Competencies[item], RecommendationKind.Assess, experiences[item])
        : Offers.Count(request, Competencies[item], RecommendationKind.Assess) > 0;

    /// <summary>The experience that an allowed item is, or the first that is allowed; −1 where the competency has none.</summary>
    public int ExperienceOf(int item, RecommendationRequest request) =>
        experiences[item] >= 0 ? experiences[item] : Offers.At(request, Competencies[item], RecommendationKind.Assess, 0);

    /// <summary>Finds what the items are, once for each catalog, or framework where there is none.</summary>
    public static BankPlaces Of(ItemBank bank, RecommendationRequest request, ConditionalWeakTable<object, BankPlaces> known)
    {
        var framework = request.Learner.Graph.Framework;
        object key = request.Catalog is null ? framework : request.Catalog;
        return known.TryGetValue(key, out var places) ? places : known.GetOrAdd(key, new BankPlaces(bank, framework, request.Catalog));
    }

    private static int FirstOf(LearningExperience experience, CompetencyFramework framework) =>
        experience.Evidences.Select(framework.IndexOf).FirstOrDefault(index => index >= 0, -1);
}
