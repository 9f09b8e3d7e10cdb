using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>What learners do besides learning, as it stands in JSON; what is left out is as with <see cref="LearnerBehaviour.Compliant"/>.</summary>
internal sealed record LearnerBehaviourDocument(ResponseTimesDocument? ResponseTimes = null, EngagementDocument? Engagement = null, LearnerChoiceDocument? Choice = null)
{
    public static LearnerBehaviourDocument Of(LearnerBehaviour behaviour) => new(
        behaviour.ResponseTimes is { } times ? ResponseTimesDocument.Of(times) : null,
        behaviour.Engagement is { } engagement ? EngagementDocument.Of(engagement) : null,
        behaviour.Choice is { } choice ? LearnerChoiceDocument.Of(choice) : null);

    /// <summary>Makes the behaviour; errors name their place below <paramref name="path"/>.</summary>
    public LearnerBehaviour ToBehaviour(string path) => new()
    {
        ResponseTimes = ResponseTimes is { } times ? LearningJson.Within(path + ".responseTimes", times.ToTimes) : null,
        Engagement = Engagement is { } engagement ? LearningJson.Within(path + ".engagement", engagement.ToEngagement) : null,
        Choice = Choice is { } choice ? LearningJson.Within(path + ".choice", choice.ToChoice) : null,
    };
}

/// <summary>Response times as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record ResponseTimesDocument(
    double? Minutes = null, double? Spread = null, double? SpeedSpread = null, double? UnsureFactor = null, double? WrongFactor = null, SortedDictionary<string, double>? ByCompetency = null)
{
    public static ResponseTimesDocument Of(ResponseTimes times) => new(
        times.Minutes, times.Spread, times.SpeedSpread, times.UnsureFactor, times.WrongFactor,
        times.ByCompetency.Count == 0 ? null : new(times.ByCompetency.ToDictionary(own => own.Competency.Value, own => own.Minutes), StringComparer.Ordinal));

    public ResponseTimes ToTimes() => ModelParameters.Of(() =>
    {
        var standard = new ResponseTimes();
        return new ResponseTimes
        {
            Minutes = Minutes ?? standard.Minutes,
            Spread = Spread ?? standard.Spread,
            SpeedSpread = SpeedSpread ?? standard.SpeedSpread,
            UnsureFactor = UnsureFactor ?? standard.UnsureFactor,
            WrongFactor = WrongFactor ?? standard.WrongFactor,
            ByCompetency = (ByCompetency ?? []).Select(own => LearningJson.At(
                LearningJson.Member("$.byCompetency", own.Key), () => new CompetencyMinutes(CompetencyId.From(own.Key), own.Value))).ToValueList(),
        };
    });
}

/// <summary>Engagement as it stands in JSON; what is left out keeps its default.</summary>
internal sealed record EngagementDocument(
    double? Hazard = null, double? PerFailure = null, double? WhenMastered = null, double? PerMinute = null, double? Spread = null, double? Returns = null)
{
    public static EngagementDocument Of(Engagement engagement) =>
        new(engagement.Hazard, engagement.PerFailure, engagement.WhenMastered, engagement.PerMinute, engagement.Spread, engagement.Returns);

    public Engagement ToEngagement() => ModelParameters.Of(() =>
    {
        var standard = new Engagement();
        return new Engagement
        {
            Hazard = Hazard ?? standard.Hazard,
            PerFailure = PerFailure ?? standard.PerFailure,
            WhenMastered = WhenMastered ?? standard.WhenMastered,
            PerMinute = PerMinute ?? standard.PerMinute,
            Spread = Spread ?? standard.Spread,
            Returns = Returns ?? standard.Returns,
        };
    });
}

/// <summary>What learners do with recommendations, as it stands in JSON; what is left out keeps its default.</summary>
internal sealed record LearnerChoiceDocument(double? Accepts = null, double? AcceptsByInterest = null, int? Looks = null, double? InterestWeight = null, ChoiceAmong? Among = null)
{
    public static LearnerChoiceDocument Of(Choice choice) => new(choice.Accepts, choice.AcceptsByInterest, choice.Looks, choice.InterestWeight, choice.Among);

    public Choice ToChoice() => ModelParameters.Of(() =>
    {
        var standard = new Choice();
        return new Choice
        {
            Accepts = Accepts ?? standard.Accepts,
            AcceptsByInterest = AcceptsByInterest ?? standard.AcceptsByInterest,
            Looks = Looks ?? standard.Looks,
            InterestWeight = InterestWeight ?? standard.InterestWeight,
            Among = Among ?? standard.Among,
        };
    });
}
