using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of learners of FSRS as they stand in JSON; what is left out keeps its default, and for a single competency the value for all.</summary>
internal sealed record FsrsLearnerDocument(
    double[]? Weights = null, bool? ShortTerm = null,
    double? Prior = null, double? Learn = null, double? Guess = null, double? Slip = null, bool? NeedsPrerequisites = null, double? MasteryDays = null, double? LastingSpread = null,
    SortedDictionary<string, FsrsRatesDocument?>? ByCompetency = null)
{
    public static FsrsLearnerDocument Of(SimulatedLearnerModel model)
    {
        var fsrs = (FsrsLearnerModel)model;
        var rates = FsrsRatesDocument.Of(fsrs.Standard);
        return new(
            rates.Weights, rates.ShortTerm, fsrs.Prior, fsrs.Learn, fsrs.Guess, fsrs.Slip, fsrs.NeedsPrerequisites, fsrs.MasteryDays, fsrs.LastingSpread,
            ModelParameters.ByCompetency(fsrs.ByCompetency, item => item.Competency.Value, item => FsrsRatesDocument.Of(item.Parameters)));
    }

    public SimulatedLearnerModel ToModel() => ModelParameters.Of(() =>
    {
        var plain = new FsrsLearnerModel();
        var standard = new FsrsRatesDocument(Weights, ShortTerm).ToParameters(plain.Standard);
        return new FsrsLearnerModel
        {
            Standard = standard,
            Prior = Prior ?? plain.Prior,
            Learn = Learn ?? plain.Learn,
            Guess = Guess ?? plain.Guess,
            Slip = Slip ?? plain.Slip,
            NeedsPrerequisites = NeedsPrerequisites ?? plain.NeedsPrerequisites,
            MasteryDays = MasteryDays ?? plain.MasteryDays,
            LastingSpread = LastingSpread ?? plain.LastingSpread,
            ByCompetency = ModelParameters.OfEach(ByCompetency, (competency, own) => new CompetencyFsrs(CompetencyId.From(competency), own.ToParameters(standard))),
        };
    });
}

/// <summary>The parameters of FSRS that memory has, as they stand in JSON.</summary>
internal sealed record FsrsRatesDocument(double[]? Weights = null, bool? ShortTerm = null)
{
    public static FsrsRatesDocument Of(FsrsParameters parameters) => new([.. parameters.Weights], parameters.ShortTerm);

    public FsrsParameters ToParameters(FsrsParameters standard) => standard with
    {
        Weights = Weights is null ? standard.Weights : ValueList.Create<double>(Weights),
        ShortTerm = ShortTerm ?? standard.ShortTerm,
    };
}
