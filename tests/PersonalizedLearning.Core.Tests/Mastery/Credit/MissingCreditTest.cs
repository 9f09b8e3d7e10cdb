using FsCheck.Xunit;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class MissingCreditTest
{
    [Fact]
    public void Missing_ShortOfTheRequirement_IsTheFewestCompetencies()
    {
        var standing = Standing(new Evidenced().Mastered("a"), new AnyRule([new AllRule([.. Evidenced.Rules("b", "c")]), new AllRule([.. Evidenced.Rules("a", "c")])]));

        Assert.Equal([Evidenced.Id("c")], standing.Missing.Competencies);
        Assert.Equal((3.0, false), (standing.Missing.Credits, standing.Missing.IsNothing));
    }

    [Fact]
    public void Missing_OnceFulfilled_IsNothing_AlsoWhenItLapsed()
    {
        var standing = Standing(new Evidenced().Mastered("a", day: 1).Failed("a", day: 2), Evidenced.Id("a"));

        Assert.True(standing.Missing.IsNothing);
        Assert.Empty(standing.Missing.Competencies!.Value);
    }

    [Fact]
    public void Missing_WhereNothingWouldDo_IsSaid()
    {
        Assert.Null(Standing(new Evidenced(), new AllRule([])).Missing.Competencies);
        Assert.Null(Standing(new Evidenced(), Evidenced.Id("elsewhere")).Missing.Competencies);
    }

    [Fact]
    public void PriorLearning_IsCounted_AndWhatACapHoldsBackIsMissing()
    {
        var learner = new Evidenced().Scored("a", 1, 1, EvidenceSource.PriorLearning).Scored("b", 1, 2, EvidenceSource.Project);
        var both = new AllRule([.. Evidenced.Rules("a", "b")]);

        Assert.Equal([new SourceCredits(EvidenceSource.Project, 1.5), new SourceCredits(EvidenceSource.PriorLearning, 1.5)], Standing(learner, both).BySource);
        var capped = Standing(learner, both, new SourceCap([EvidenceSource.PriorLearning, EvidenceSource.Portfolio], 1));
        Assert.Equal([new SourceCredits(EvidenceSource.Project, 1.5), new SourceCredits(EvidenceSource.PriorLearning, 1)], capped.BySource);
        Assert.Equal((0.5, 0), (capped.Missing.Credits, capped.Missing.Competencies!.Value.Count));
        Assert.Equal(0.5, Assert.Single(capped.Missing.HeldBack).Excess);
    }

    [Property(Arbitrary = [typeof(DomainGenerators)], MaxTest = 100)]
    public void BySource_AddsUpToWhatIsEarned_WhereItRestsOnEvidence(MasteryCase item, CompetencyRule requirement, bool capped)
    {
        var rule = new CreditRule { Id = "algebra", Credits = 3, Requirement = requirement, Caps = capped ? [new SourceCap([EvidenceSource.Item, EvidenceSource.Quiz], 1)] : [] };

        var standing = CreditReport.Derive(item.Map(), item.Events.ToJournal(), [rule]).Standings[0];

        Assert.Equal(standing.Evidence.Count > 0 ? standing.Earned : 0, standing.BySource.Sum(source => source.Credits), 9);
        Assert.Equal(rule.Credits, standing.Earned + standing.Missing.Credits, 9);
        Assert.All(standing.Capped, cap => Assert.True(standing.BySource.Where(source => cap.Cap.Sources.Contains(source.Source)).Sum(source => source.Credits) <= cap.Cap.Credits + 1e-9));
    }

    private static CreditStanding Standing(Evidenced learner, CompetencyRule requirement, params SourceCap[] caps)
    {
        var journal = learner.Journal();
        var rule = new CreditRule { Id = "algebra", Credits = 3, Requirement = requirement, Caps = [.. caps] };
        return CreditReport.Derive(learner.Map(Evidenced.Framework("a", "b", "c")), journal, [rule]).Standings[0];
    }
}
