using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using static PersonalizedLearning.Core.Tests.Paths.Demonstrated;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class PanelAgreementTest
{
    [Fact]
    public void Of_SeveralDemonstrations_ComparesJudgesOnEachCriterionAndPairwise()
    {
        var panel = Panel(ResolutionRule.AdjacentElseAdjudicate);
        Demonstration[] shown =
        [
            new Demonstrated(panel).Ready().Judged(Teacher, "high", "top").Judged(Other, "high", "high").Result,
            new Demonstrated(panel).Ready().Judged(Teacher, "low").Judged(Third, "top", "low").Result,
            new Demonstrated(panel).Ready().Judged(Learner, "top").Judged(Other, "mid").Result,
            new Demonstrated(panel).Ready().Result,
        ];

        var report = Assert.Single(PanelAgreement.Of(shown));

        Assert.Equal((3, 1), (report.Demonstrations, report.Adjudicated));
        Assert.Equal([Other.Person, Teacher.Person, Third.Person], report.Judges);
        Assert.Equal((4, 0.5, 0.75), (report.Overall.Units, report.Overall.Exact, report.Overall.Adjacent));
        Assert.Equal([("clarity", 0.5), ("method", 0.5)], report.ByCriterion.Select(item => (item.Criterion, item.Figures.Exact!.Value)));
        Assert.Equal(
            [(Other.Person, Teacher.Person, 2, 0.5, 1.0), (Teacher.Person, Third.Person, 2, 0.5, 0.5)],
            report.ByPair.Select(pair => (pair.Judge, pair.Other, pair.Units, pair.Exact, pair.Adjacent)));
    }

    [Fact]
    public void Of_DemonstrationsOnSeveralScales_IsAReportForEach()
    {
        var other = new DemonstrationRubric(new ProficiencyScale("pass", 0, 1, [new("no", 0), new("yes", 1, true)]), [new() { Name = "whole" }]);
        var passed = new Demonstrated().Offered(offer => offer with { Rubric = other }).Elected(Learner).HandedIn().Judged(Teacher, [new("whole", "yes")]).Result;

        var reports = PanelAgreement.Of([new Demonstrated().Ready().Judged(Teacher, "high").Result, passed]);

        Assert.Equal(["pass", "rubric"], reports.Select(report => report.Scale.Id));
        Assert.All(reports, report => Assert.Equal(new AgreementFigures(0, null, null, null, null), report.Overall));
        Assert.Empty(PanelAgreement.Of([]));
    }
}
