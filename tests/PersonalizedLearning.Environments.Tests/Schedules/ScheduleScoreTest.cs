using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Schedules;

public sealed class ScheduleScoreTest
{
    // Ana 97.5 (weight 2, fit 1, bonus 0.1 × 2.5/3), 40.03125 (bonus 0.1 × 0.5/3) and 15 (15 minutes of independent work); Ben 42 (bonus 0.1 × 2/3) and 19.6875;
    // Cyd 2 × 39.375; Dan 19.6875 and 39.375; Eva 39.375.
    private const double Worth = 391.40625;

    [Fact]
    public void Of_TheSample_IsWhatIsWorkedOutByHand()
    {
        Assert.Equal(new ScheduleScore(0, 420, 391406, 214, 0, 2), ScheduleScore.Of(SampleSchool.Problem, SampleSchool.Schedule));

        var measures = ScheduleMeasures.Of(SampleSchool.Problem, SampleSchool.Schedule);

        Assert.Equal(Worth, measures.Value, 1e-9);
        Assert.Equal(420, measures.PursuedMinutes);
        Assert.Equal((105 / 210.0 + 90 / 210.0 + 90 / 210.0 + 90 / 165.0 + 45 / 210.0) / 5, measures.MeanUtilisation, 1e-12);
        Assert.Equal((45 / 210.0, 45 / 210.0), (measures.TenthPercentile, measures.MinUtilisation));
        Assert.Equal(
            [("advice", 60, 60 / 510.0), ("group", 270, 270 / 510.0), ("independent", 135, 135 / 510.0), ("online", 45, 45 / 510.0)],
            measures.Modalities.Select(item => (item.Modality.Value, (int)item.Minutes, item.Share)));
    }

    [Fact]
    public void Of_ABrokenSchedule_CountsViolations_AndChanges()
    {
        var changed = SampleSchool.ScheduleOf([.. SampleSchool.Schedule.Sessions.Where(session => session.Id.Value is not ("s3" or "s6")), SampleSchool.Session("s8", "m3", "class", "halves", null, "room", "ana")]);

        var score = ScheduleScore.Of(SampleSchool.Problem, changed, SampleSchool.Schedule);

        // Nobody leads it, and Cyd, who must be with Ana, is not there.
        Assert.Equal((2, 2, 375), (score.HardViolations, score.Changes, (int)score.PursuedMinutes));
        Assert.True(score.CompareTo(ScheduleScore.Of(SampleSchool.Problem, SampleSchool.Schedule)) < 0);
    }

    [Fact]
    public void Of_Nothing_IsZero()
    {
        var nothing = new Schedule([], []);

        Assert.Equal(new ScheduleScore(0, 0, 0, 1000, 0, 0), ScheduleScore.Of(new EnvironmentProblem(), nothing, nothing));
        Assert.Equal(new ScheduleMeasures(), ScheduleMeasures.Of(new EnvironmentProblem(), nothing));
    }
}
