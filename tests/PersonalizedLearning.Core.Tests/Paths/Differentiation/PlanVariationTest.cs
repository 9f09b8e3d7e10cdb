using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.Differentiations;

public sealed class PlanVariationTest
{
    private static readonly PlanTerms Common = new() { Outcomes = [CompetencyId.From("a")], Steps = [Step("a"), Step("b")] };

    [Theory]
    [InlineData(DifferentiationAxis.Content, VariationAxis.Content)]
    [InlineData(DifferentiationAxis.Process, VariationAxis.Methods)]
    [InlineData(DifferentiationAxis.Product, VariationAxis.Methods)]
    [InlineData(DifferentiationAxis.Environment, VariationAxis.Methods)]
    public void Between_OfADifferentiatedStep_VariesInTheAxis(DifferentiationAxis axis, VariationAxis expected)
    {
        var plan = Common with { Steps = [Step("a") with { Differentiations = [new Differentiation(axis, DifferentiationBasis.Readiness, "with strips")] }, Step("b")] };

        var varied = Assert.Single(PlanVariation.Between(plan, Common), variation => variation.Varies);
        Assert.Equal(expected, varied.Axis);
        Assert.Contains("with strips", Assert.Single(varied.Changes).After, StringComparison.Ordinal);
    }

    [Fact]
    public void Between_NamesEachAxis_AndByWhat()
    {
        var plan = Common with
        {
            Outcomes = [CompetencyId.From("a"), CompetencyId.From("c")],
            Steps = [Step("b"), Step("a") with { Demonstration = "talk", Minutes = 90 }],
        };

        var variations = PlanVariation.Between(plan, Common);

        Assert.Equal(Enum.GetValues<VariationAxis>(), variations.Select(variation => variation.Axis));
        Assert.Equal([PlanPart.Outcome, PlanPart.Step, PlanPart.Demonstration, PlanPart.Minutes], variations.Select(variation => Assert.Single(variation.Changes).Part));
        Assert.DoesNotContain(PlanVariation.Between(Common, Common), variation => variation.Varies);
    }

    [Fact]
    public void Across_GroupsLearnersByWhatTheirPlansSay()
    {
        var (ana, ben, cem) = (LearnerId.From("ana"), LearnerId.From("ben"), LearnerId.From("cem"));
        var variations = PlanVariation.Across(new Dictionary<LearnerId, PlanTerms>
        {
            [cem] = Common with { Place = "library" },
            [ana] = Common with { Pace = new PlanPace(PlanPaceUnit.Minutes, 60) },
            [ben] = Common,
        });

        Assert.Equal([VariationAxis.Methods, VariationAxis.Pace], variations.Where(variation => variation.Varies).Select(variation => variation.Axis));
        Assert.Equal([[ana, ben], [cem]], variations[(int)VariationAxis.Methods].Variants);
        Assert.Equal([[ana], [ben, cem]], variations[(int)VariationAxis.Pace].Variants);
        Assert.All(PlanVariation.Across(new Dictionary<LearnerId, PlanTerms>()), variation => Assert.False(variation.Varies));
    }

    private static PlannedStep Step(string name) => new() { Competency = CompetencyId.From(name) };
}
