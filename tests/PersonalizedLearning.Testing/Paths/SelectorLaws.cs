using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;
using Xunit;

namespace PersonalizedLearning.Testing.Paths;

/// <summary>
/// The laws that every selector keeps, and those that it promises. A selector joins by one line:
/// <c>public sealed class MySelectorLawsTest() : SelectorLaws(generator, new SelectorPromises { … });</c>.
/// </summary>
/// <param name="selectors">Generates the selector with any legal parameters, the extreme ones among them.</param>
/// <param name="promises">What it promises beyond.</param>
[Properties(MaxTest = 150)]
public abstract class SelectorLaws(Gen<ISelector> selectors, SelectorPromises promises)
{
    private const double Rounding = 1e-9;
    private const int MinutesThereAre = 15;

    /// <summary>Everything chosen is on the way to the goals, no competency twice, with an experience on offer for it where there is one.</summary>
    [Property]
    public Property Select_ChoosesWhatIsOnOffer() => ForAll((run, situation) =>
    {
        var request = run.RequestOf(situation);
        var chosen = Chosen(run.Selector, request);
        Assert.Equal(chosen.Length, chosen.Select(one => one.Competency).Distinct().Count());
        foreach (var one in chosen)
        {
            Assert.True(situation.Learner.Scope.Contains(one.Competency) && !situation.Framework.IsGrouping(one.Competency));
            var offered = OfferedFor(request, one);
            Assert.True(offered.Length == 0 ? one.Experience == -1 : offered.Contains(one.Experience), $"{one} is not of {string.Join(' ', offered)}");
        }
    });

    /// <summary>Nothing is chosen whose hard prerequisites are not mastered, unless the selector says that it does not look at them.</summary>
    [Property]
    public Property Select_ChoosesOnlyWhatIsReady_WherePromised() => ForAll((run, situation) =>
    {
        if (promises.Gates(run.Selector))
        {
            foreach (var one in Chosen(run.Selector, run.RequestOf(situation)))
            {
                Assert.All(situation.Graph.HardPrerequisites(one.Competency).ToArray(), before => Assert.True(situation.Map[before].IsMastered));
            }
        }
    });

    /// <summary>What is mastered is never to be learnt: it is reviewed, or shown again.</summary>
    [Property]
    public Property Select_ChoosesWhatIsMastered_OnlyToReviewOrAssess() => ForAll((run, situation) =>
        Assert.All(Chosen(run.Selector, run.RequestOf(situation)), one =>
            Assert.False(situation.Map[one.Competency].IsMastered && one.Kind == RecommendationKind.Learn, one.ToString())));

    /// <summary>Nothing is chosen that a constraint of the request refuses, or that takes longer than there are minutes.</summary>
    [Property]
    public Property Select_HeedsTheConstraints_WherePromised() => ForAll((run, situation) =>
    {
        if (promises.HeedsFilters)
        {
            var request = (run with { HasFilters = true }).RequestOf(situation) with { Minutes = MinutesThereAre };
            foreach (var one in Chosen(run.Selector, request))
            {
                var candidate = new Candidate(request, one.Competency, one.Kind, one.Experience < 0 ? null : situation.Catalog.Catalog.Experiences[one.Experience]);
                Assert.True(!(candidate.Experience?.Minutes > MinutesThereAre), $"{one} takes longer than there are minutes");
                Assert.All(request.Filters, filter => Assert.True(filter.Allows(candidate), $"{filter.Name} refuses {one}"));
            }
        }
    });

    /// <summary>The same request and seed give the same choice, whatever was asked in between, and of a learner made afresh.</summary>
    [Property]
    public Property Select_OfTheSame_GivesTheSame() => ForAll((run, situation) =>
    {
        var request = run.RequestOf(situation);
        var first = Chosen(run.Selector, request);
        Chosen(run.Selector, request with { Seed = run.Seed + 1, Filters = SelectorRun.Filters, Catalog = null });
        Assert.Equal(first, Chosen(run.Selector, request));
        Assert.Equal(first, Chosen(run.Selector, run.RequestOf(run.Case.Prepare())));
    });

    /// <summary>The order in which framework, catalog, evidence and goals are given changes nothing.</summary>
    [Property]
    public Property Recommend_WhateverTheOrderOfItsInputs_GivesTheSame() => ForAll((run, _) =>
    {
        var item = run.Case with { Framework = run.Case.Framework with { Competencies = run.Case.Framework.Competencies.DistinctBy(one => one.Id).ToValueList() } };
        var turned = item with
        {
            Framework = item.Framework with
            {
                Competencies = item.Framework.Competencies.Reverse().ToValueList(),
                Prerequisites = item.Framework.Prerequisites.Reverse().ToValueList(),
                Associations = item.Framework.Associations.Reverse().ToValueList(),
            },
            Events = new(item.Events.Events.Reverse().ToValueList()),
            Experiences = item.Experiences.Reverse().ToValueList(),
            Goals = item.Goals.Reverse().ToValueList(),
        };

        var one = run.Selector.Recommend(run.RequestOf(item.Prepare())).Items;
        var other = run.Selector.Recommend(run.RequestOf(turned.Prepare())).Items;

        Assert.Equal(one.Select(found => (found.Competency, found.Experience?.Id, found.Kind)), other.Select(found => (found.Competency, found.Experience?.Id, found.Kind)));
        Assert.All(one.Zip(other), pair => AssertNear(pair.First.Score, pair.Second.Score));
        Assert.All(one.Zip(other), pair => AssertNear(pair.First.Propensity, pair.Second.Propensity));
    });

    /// <summary>With reasons or without, the choice is the same.</summary>
    [Property]
    public Property Recommend_AgreesWithSelect() => ForAll((run, situation) =>
    {
        var request = run.RequestOf(situation);
        Assert.Equal(
            Chosen(run.Selector, request).Select(one => (
                situation.Framework[one.Competency].Id, one.Experience < 0 ? null : situation.Catalog.Catalog.Experiences[one.Experience], one.Kind, one.Score, one.Propensity)),
            run.Selector.Recommend(request).Items.Select(one => (one.Competency, one.Experience, one.Kind, one.Score, one.Propensity)));
    });

    /// <summary>Propensities are probabilities above 0; scores and reasons are finite, and the reasons add up to the score; no loss is below 0.</summary>
    [Property]
    public Property Recommend_GivesFiniteNumbers() => ForAll((run, situation) =>
    {
        var set = run.Selector.Recommend(run.RequestOf(situation));
        Assert.True(set.Items.Count > 0 || set.Diagnostics.Count > 0, "Nothing is chosen, and nothing says why.");
        foreach (var one in set.Items)
        {
            Assert.True(one.Propensity is > 0 and <= 1, FormattableString.Invariant($"The propensity is {one.Propensity:R}."));
            Assert.True(double.IsFinite(one.Score) && one.Loss >= 0, FormattableString.Invariant($"The score is {one.Score:R}, the loss {one.Loss:R}."));
            Assert.NotEmpty(one.Reasons);
            Assert.All(one.Reasons, reason => Assert.True(double.IsFinite(reason.Contribution), reason.ToString()));
            AssertNear(one.Score, one.Reasons.Sum(reason => reason.Contribution));
        }
    });

    /// <summary>Asked for fewer, it gives the first of more.</summary>
    [Property]
    public Property Select_OfFewer_GivesTheFirstOfMore_WherePromised() => ForAll((run, situation) =>
    {
        var request = run.RequestOf(situation);
        var all = Chosen(run.Selector, request);
        for (var top = 0; promises.FewerAreTheFirst && top <= all.Length; top++)
        {
            var few = new RankedCandidate[top];
            Assert.Equal(top, run.Selector.Select(request, few));
            Assert.Equal(all.Take(top).Select(one => one with { Propensity = 1 }), few.Select(one => one with { Propensity = 1 }));
            Assert.All(all.Zip(few), pair => AssertNear(pair.First.Propensity, pair.Second.Propensity));
        }
    });

    /// <summary>The choice leaves nothing to collect, once what is kept of the learner is made.</summary>
    [Property(MaxTest = 40)]
    public Property Select_AllocatesNothing_WherePromised() => ForAll((run, situation) =>
    {
        if (promises.AllocatesNothing)
        {
            var (selector, request, room) = (run.Selector, run.RequestOf(situation), new RankedCandidate[5]);
            Allocations.AssertNone(() => selector.Select(request, room));
        }
    });

    /// <summary>Written to a file and read back, it writes the same and chooses the same.</summary>
    [Property]
    public Property WriteSelector_ThenRead_ChoosesTheSame() => ForAll((run, situation) =>
    {
        var written = Written(run.Selector);
        var read = LearningJson.ReadSelector(new MemoryStream(written), promises.Registry);
        Assert.Equal((run.Selector.GetType(), run.Selector.Name, run.Selector.Version), (read.GetType(), read.Name, read.Version));
        Assert.Equal(written, Written(read));
        Assert.Equal(Chosen(run.Selector, run.RequestOf(situation)), Chosen(read, run.RequestOf(situation)));
    });

    /// <summary>It refuses no request, and a catalog of another framework.</summary>
    [Property(MaxTest = 10)]
    public Property Select_OfWhatIsNoRequest_IsRefused() => ForAll((run, situation) =>
    {
        var request = run.RequestOf(situation) with { Catalog = run.Case.Prepare().Catalog };
        Assert.Throws<ArgumentNullException>("request", () => run.Selector.Select(null!, []));
        Assert.Throws<ArgumentNullException>("request", () => run.Selector.Recommend(null!));
        Assert.Throws<ArgumentException>("Catalog", () => run.Selector.Select(request, []));
        Assert.Throws<ArgumentException>("Catalog", () => run.Selector.Recommend(request));
    });

    private Property ForAll(Action<SelectorRun, LearningSituation> law)
    {
        var runs =
            from selector in selectors
            from item in LearningGenerators.Cases
            from seed in Gen.Choose(0, int.MaxValue)
            from hasCatalog in Generating.OneIn(4)
            from hasFilters in Generating.OneIn(3)
            select new SelectorRun(selector, item, (ulong)seed, !hasCatalog, hasFilters);
        return Prop.ForAll(Arb.From(runs, run => run.Case.Shrink().Select(item => run with { Case = item })), run => law(run, run.Case.Prepare()));
    }

    private byte[] Written(ISelector selector)
    {
        using var stream = new MemoryStream();
        LearningJson.WriteSelector(stream, selector, promises.Registry);
        return stream.ToArray();
    }

    private static RankedCandidate[] Chosen(ISelector selector, RecommendationRequest request)
    {
        var room = new RankedCandidate[request.Learner.Graph.Count];
        return [.. room.Take(selector.Select(request, room))];
    }

    private static int[] OfferedFor(RecommendationRequest request, in RankedCandidate one) =>
        request.Catalog is not { } catalog ? []
        : one.Kind == RecommendationKind.Assess ? catalog.Evidencing(one.Competency).ToArray() : catalog.Teaching(one.Competency).ToArray();

    private static void AssertNear(double expected, double actual) => Assert.Equal(expected, actual, Rounding * Math.Max(1, Math.Abs(expected)));
}
