namespace PersonalizedLearning.Mastery;

/// <summary>What right answers count for on the way to m of n.</summary>
public enum MOfNCredit
{
    /// <summary>Each right answer among the latest n counts, so a wrong one takes nothing away but the place of the oldest; as in Kolibri.</summary>
    RightAnswers,

    /// <summary>Only those since the latest wrong answer count, each by its share of full credit, so a wrong one takes everything away: m in a row, graded.</summary>
    Streak,

    /// <summary>Nothing counts before m of the latest n are right.</summary>
    None,
}
