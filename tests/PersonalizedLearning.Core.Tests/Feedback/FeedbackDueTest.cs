using NodaTime;
using PersonalizedLearning.Feedback;
using static PersonalizedLearning.Core.Tests.Learners.JournalDays;

namespace PersonalizedLearning.Core.Tests.Feedback;

public sealed class FeedbackDueTest
{
    private static readonly FeedbackCadence Weekly = new() { Audience = Audience.Learner, AtLeastEvery = Duration.FromDays(7) };

    private static FeedbackReport Report { get; } = FeedbackSample.Report(Audience.Learner);

    [Fact]
    public void At_AfterTheLongestTime_IsDueSinceThen()
    {
        var due = FeedbackDue.At(Weekly, Report, At(60))!;

        Assert.Equal((Audience.Learner, At(FeedbackSample.Before + 7)), (due.Audience, due.Since));
        Assert.Equal([new FeedbackDueReason(FeedbackTrigger.Interval, due.Since)], due.Reasons);
        Assert.Null(FeedbackDue.At(Weekly with { AtLeastEvery = Duration.FromDays(31) }, Report, At(60)));
        Assert.Null(FeedbackDue.At(Weekly, Report, At(36)));
    }

    [Fact]
    public void At_AfterWhatIsToldAtOnce_IsDueSinceItHappened()
    {
        var due = FeedbackDue.At(new FeedbackCadence { Audience = Audience.Learner, AtOnceOn = [FeedbackCode.MasteryAchieved, FeedbackCode.ReflectionOverdue] }, Report, At(60))!;

        Assert.Equal([new FeedbackDueReason(FeedbackTrigger.AtOnce, At(40), new(FeedbackCode.MasteryAchieved, FeedbackSubjectKind.Competency, "half"))], due.Reasons);
    }

    [Fact]
    public void At_WhereNobodyWasToldAnything_CountsFromTheEarliest()
    {
        var now = FeedbackBasis.Of(FeedbackSample.Inputs, FeedbackSample.Journal, At(30));
        var report = FeedbackReport.Derive(FeedbackSample.SightOf(Audience.Learner), Audience.Learner, now);

        Assert.Equal(At(12), FeedbackDue.At(Weekly, report, At(30))!.Since);
    }

    [Fact]
    public void At_WhereNothingEverHappened_IsNothing()
    {
        var nothing = FeedbackReport.Derive(FeedbackSample.SightOf(Audience.Learner), Audience.Learner, FeedbackBasis.Of(FeedbackSample.Inputs, FeedbackSample.JournalOf(), At(30)));

        Assert.Null(FeedbackDue.At(Weekly, nothing, At(300)));
    }

    [Fact]
    public void NotBefore_IsTheShortestTimeAfterTheLast_UnlessSomethingIsToldAtOnce()
    {
        var rarely = new FeedbackCadence { Audience = Audience.Learner, AtMostEvery = Duration.FromDays(40) };

        Assert.Equal(At(70), FeedbackDue.NotBefore(rarely, Report));
        Assert.Null(FeedbackDue.NotBefore(rarely with { AtOnceOn = [FeedbackCode.CreditAwarded] }, Report));
        Assert.Null(FeedbackDue.NotBefore(rarely with { AtMostEvery = Duration.FromDays(30) }, Report));
        Assert.Null(FeedbackDue.NotBefore(Weekly, Report));
    }

    [Fact]
    public void Cadence_OfNoTime_OrTwiceForOneAudience_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Weekly with { AtLeastEvery = Duration.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => Weekly with { AtMostEvery = -Duration.FromDays(1) });
        Assert.Throws<ArgumentException>(() => Weekly with { AtOnceOn = [(FeedbackCode)999] });
        Assert.Throws<ArgumentException>(() => new FeedbackRules { Cadences = [Weekly, Weekly] });
        Assert.Throws<ArgumentException>(() => FeedbackDue.At(Weekly with { Audience = Audience.Family }, Report, At(60)));
        Assert.Equal(Duration.FromDays(28), FeedbackRules.Default.CadenceOf(Audience.Family)!.AtLeastEvery);
        Assert.Null(new FeedbackRules { Cadences = [] }.CadenceOf(Audience.Family));
    }
}
