using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of learners of half-life regression as they stand in JSON; what is left out keeps its default, and for a single competency the value for all.</summary>
internal sealed record HlrLearnerDocument(
    double? Right = null, double? Wrong = null, double? Bias = null,
    double? Prior = null, double? Learn = null, double? Guess = null, double? Slip = null, bool? NeedsPrerequisites = null, double? MasteryDays = null, double? LastingSpread = null,
    SortedDictionary<string, HlrRatesDocument?>? ByCompetency = null)
{
    public static HlrLearnerDocument Of(SimulatedLearnerModel model)
    {
        var hlr = (HlrLearnerModel)model;
        var rates = HlrRatesDocument.Of(hlr.Standard);
        return new(
            rates.Right, rates.Wrong, rates.Bias, hlr.Prior, hlr.Learn, hlr.Guess, hlr.Slip, hlr.NeedsPrerequisites, hlr.MasteryDays, hlr.LastingSpread,
            ModelParameters.ByCompetency(hlr.ByCompetency, item => item.Competency.Value, item => HlrRatesDocument.Of(item.Parameters)));
    }

    public SimulatedLearnerModel ToModel() => ModelParameters.Of(() =>
    {
        var plain = new HlrLearnerModel();
        var standard = new HlrRatesDocument(Right, Wrong, Bias).ToParameters(plain.Standard);
        return new HlrLearnerModel
        {
            Standard = standard,
            Prior = Prior ?? plain.Prior,
            Learn = Learn ?? plain.Learn,
            Guess = Guess ?? plain.Guess,
            Slip = Slip ?? plain.Slip,
            NeedsPrerequisites = NeedsPrerequisites ?? plain.NeedsPrerequisites,
            MasteryDays = MasteryDays ?? plain.MasteryDays,
            LastingSpread = LastingSpread ?? plain.LastingSpread,
            ByCompetency = ModelParameters.OfEach(ByCompetency, (competency, own) => new CompetencyHlr(CompetencyId.From(competency), own.ToParameters(standard))),
        };
    });
}

/// <summary>The parameters of half-life regression that memory has, as they stand in JSON.</summary>
internal sealed record HlrRatesDocument(double? Right = null, double? Wrong = null, double? Bias = null)
{
    public static HlrRatesDocument Of(HlrParameters parameters) => new(parameters.Right, parameters.Wrong, parameters.Bias);

    public HlrParameters ToParameters(HlrParameters standard) => standard with
    {
        Right = Right ?? standard.Right,
        Wrong = Wrong ?? standard.Wrong,
        Bias = Bias ?? standard.Bias,
    };
}
