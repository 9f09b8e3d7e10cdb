using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of learners whose ability grows as they stand in JSON; what is left out keeps its default, and for a single competency the value for all.</summary>
internal sealed record IrtGrowthDocument(
    double? Discrimination = null, double? Difficulty = null, double? LowerAsymptote = null, double? UpperAsymptote = null,
    double? Start = null, double? Ceiling = null, double? Growth = null, double? LossPerDay = null,
    double? AbilitySpread = null, double? CompetencySpread = null, double? GrowthSpread = null, double? PrerequisiteWeight = null,
    SortedDictionary<string, IrtGrowthRatesDocument?>? ByCompetency = null)
{
    public static IrtGrowthDocument Of(SimulatedLearnerModel model)
    {
        var irt = (IrtGrowthModel)model;
        var rates = IrtGrowthRatesDocument.Of(irt.Standard);
        return new(
            rates.Discrimination, rates.Difficulty, rates.LowerAsymptote, rates.UpperAsymptote, rates.Start, rates.Ceiling, rates.Growth, rates.LossPerDay,
            irt.AbilitySpread, irt.CompetencySpread, irt.GrowthSpread, irt.PrerequisiteWeight,
            ModelParameters.ByCompetency(irt.ByCompetency, item => item.Competency.Value, item => IrtGrowthRatesDocument.Of(item.Parameters)));
    }

    public SimulatedLearnerModel ToModel() => ModelParameters.Of(() =>
    {
        var plain = new IrtGrowthModel();
        var standard = new IrtGrowthRatesDocument(Discrimination, Difficulty, LowerAsymptote, UpperAsymptote, Start, Ceiling, Growth, LossPerDay).ToParameters(plain.Standard);
        return new IrtGrowthModel
        {
            Standard = standard,
            AbilitySpread = AbilitySpread ?? plain.AbilitySpread,
            CompetencySpread = CompetencySpread ?? plain.CompetencySpread,
            GrowthSpread = GrowthSpread ?? plain.GrowthSpread,
            PrerequisiteWeight = PrerequisiteWeight ?? plain.PrerequisiteWeight,
            ByCompetency = ModelParameters.OfEach(ByCompetency, (competency, own) => new CompetencyIrtGrowth(CompetencyId.From(competency), own.ToParameters(standard))),
        };
    });
}

/// <summary>How the ability on a competency shows and grows, as it stands in JSON.</summary>
internal sealed record IrtGrowthRatesDocument(
    double? Discrimination = null, double? Difficulty = null, double? LowerAsymptote = null, double? UpperAsymptote = null,
    double? Start = null, double? Ceiling = null, double? Growth = null, double? LossPerDay = null)
{
    public static IrtGrowthRatesDocument Of(IrtGrowthParameters parameters) => new(
        parameters.Function.Discrimination, parameters.Function.Difficulty, parameters.Function.LowerAsymptote, parameters.Function.UpperAsymptote,
        parameters.Start, parameters.Ceiling, parameters.Growth, parameters.LossPerDay);

    public IrtGrowthParameters ToParameters(IrtGrowthParameters standard) => standard with
    {
        Function = ItemResponseFunction.Of(
            Discrimination ?? standard.Function.Discrimination, Difficulty ?? standard.Function.Difficulty,
            LowerAsymptote ?? standard.Function.LowerAsymptote, UpperAsymptote ?? standard.Function.UpperAsymptote),
        Start = Start ?? standard.Start,
        Ceiling = Ceiling ?? standard.Ceiling,
        Growth = Growth ?? standard.Growth,
        LossPerDay = LossPerDay ?? standard.LossPerDay,
    };
}
