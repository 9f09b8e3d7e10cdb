using System.Runtime.CompilerServices;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>Chooses the item whose answer tells most about the ability of the learner, until the ability is known well enough (computerized adaptive testing; Lord 1980).</summary>
/// <remarks>
/// <para>
/// An item of the bank is the experience of the catalog that bears its name and gives evidence, or else the competency that does, with the first experience that gives evidence on it. Others
/// are not on offer. An answer is one to an item when it names the item, or its activity does, or it is on the competency of that name. Right is an answer from half of full credit on.
/// Without a bank every competency is an item of discrimination 1 and difficulty 0, as where nothing is known of items yet.
/// </para>
/// <para>
/// The score is the information of the item on the ability estimated so far, from 0 and not limited to 1; where chance or another criterion has a part, the first is not always
/// the best. No competency comes twice. Only items in the scope of the goals are offered, also such whose prerequisites are not mastered, as the test is there to find out what
/// is. When it has ended, nothing is offered, and the diagnostic <c>test-finished</c> says so. Immutable and thread safe.
/// </para>
/// </remarks>
public sealed class MaximumInformationSelector : Selector
{
    /// <summary>The name of the selector.</summary>
    public const string SelectorName = "maximum-information";

    private static readonly ItemBank OfNothing = ItemBank.Of([new IrtItem("nothing", ItemResponseFunction.Rasch(0))]);

    private readonly AdaptiveTestDesign? design;
    private readonly ConditionalWeakTable<CompetencyFramework, AdaptiveTestDesign> byFramework = [];
    private readonly ConditionalWeakTable<object, BankPlaces> places = [];
    private readonly Func<LearnerState, TestedLearner> start;

    /// <summary>Makes the selector.</summary>
    /// <param name="parameters">Out of which items it chooses, how, and when the test ends; the defaults when null.</param>
    /// <exception cref="ArgumentException">The parameters make no test; see <see cref="AdaptiveTest"/>. Without a bank there are no strata and no exposures.</exception>
    public MaximumInformationSelector(AdaptiveTestParameters? parameters = null)
    {
        var given = parameters ?? new AdaptiveTestParameters();
        Settings = given with { Bank = given.Bank.Sorted() };
        var checkedDesign = new AdaptiveTestDesign(Settings.Bank.Count > 0 ? Settings : Settings with { Bank = OfNothing });
        design = Settings.Bank.Count > 0 ? checkedDesign : null;
        start = learner => new TestedLearner(DesignFor(learner.Graph.Framework), learner.Graph.Framework);
    }

    /// <summary>Gets the parameters, with the items in the ordinal order of their names whatever the order given; of equally good ones the first is chosen.</summary>
    public AdaptiveTestParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => SelectorName;

    /// <inheritdoc/>
    public override RecommendationSet Recommend(RecommendationRequest request)
    {
        var found = base.Recommend(request);
        var test = TestOf(request.Learner).Test;
        return !test.IsFinished ? found : found with
        {
            Diagnostics = found.Diagnostics.Append(new Diagnostic(
                "test-finished", DiagnosticSeverity.Info, request.Learner.Learner.Value, FormattableString.Invariant(
                    $"The test has ended after {test.Answered} answers, with an ability of {test.Ability.Ability:0.###} and a standard error of {test.Ability.StandardError:0.###}.")))
                .ToValueList(),
        };
    }

    /// <inheritdoc/>
    protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        var tested = TestOf(request.Learner);
        if (tested.Test.IsFinished)
        {
            return 0;
        }

        var offered = BankPlaces.Of(tested.Test.Parameters.Bank, request, places);
        tested.Except.Clear();
        RuleOut(request, offered, tested.Except);
        var chance = new SeededChance(request.Seed);
        var found = 0;
        while (found < destination.Length && tested.Test.Choose(tested.Except, ref chance) is { } chosen)
        {
            var competency = offered.Competencies[chosen.Item];
            destination[found++] = new RankedCandidate(competency, offered.ExperienceOf(chosen.Item, request), RecommendationKind.Assess, chosen.Information, chosen.Propensity);
            RuleOut(competency, offered, tested.Except);
        }

        return found;
    }

    private TestedLearner TestOf(LearnerState learner) => learner.Practice.StateOf(this, learner, start, static (tested, answer) => tested.Take(answer));

    private AdaptiveTestDesign DesignFor(CompetencyFramework framework) => design
        ?? (byFramework.TryGetValue(framework, out var known) ? known : byFramework.GetOrAdd(framework, new AdaptiveTestDesign(Settings with { Bank = BankOf(framework) })));

    // A framework without competencies has nothing to test, and the item that is there instead is never on offer.
    private static ItemBank BankOf(CompetencyFramework framework) => framework.Count == 0
        ? OfNothing
        : ItemBank.Of(framework.Competencies.Select(competency => new IrtItem(competency.Id.Value, OfNothing[0].Function))).Sorted();

    private static void RuleOut(RecommendationRequest request, BankPlaces offered, Span<ulong> except)
    {
        for (var item = 0; item < offered.Competencies.Length; item++)
        {
            var competency = offered.Competencies[item];
            if (competency < 0 || !request.Learner.Scope.Contains(competency) || !offered.IsAllowed(item, request))
            {
                except[item >> 6] |= 1UL << item;
            }
        }
    }

    private static void RuleOut(int competency, BankPlaces offered, Span<ulong> except)
    {
        for (var item = 0; item < offered.Competencies.Length; item++)
        {
            except[item >> 6] |= offered.Competencies[item] == competency ? 1UL << item : 0;
        }
    }
}
