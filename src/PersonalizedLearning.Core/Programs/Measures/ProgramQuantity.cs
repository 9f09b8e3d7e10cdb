namespace PersonalizedLearning.Programs;

/// <summary>What is measured of a program.</summary>
public enum ProgramQuantity
{
    /// <summary>The share of decisions about goals, paths, pace, place, time and demonstration that learners made, alone or together with others.</summary>
    LearnerDecisions,

    /// <summary>The share of these decisions that learners proposed.</summary>
    LearnerInitiated,

    /// <summary>The median time in days from evidence to its assessment, or to feedback to the learner on one of its competencies if that comes first.</summary>
    EvidenceToFeedback,

    /// <summary>The share of evidence that was answered so within a number of days.</summary>
    FeedbackInTime,

    /// <summary>Competencies mastered for the first time, per learner and week.</summary>
    NewlyMastered,

    /// <summary>Different orders in which competencies were mastered, per learner.</summary>
    DistinctRoutes,

    /// <summary>How often two learners mastered two competencies in opposite orders.</summary>
    OppositeOrders,

    /// <summary>The median over learners of competencies mastered per week.</summary>
    Pace,

    /// <summary>How many times as many competencies per week the quicker quarter of learners masters at least as the slower quarter does at most.</summary>
    PaceRatio,

    /// <summary>The median time in days from the first evidence on a competency to its mastery.</summary>
    TimeToMastery,

    /// <summary>By how many days the mean time to mastery of a group is longer than that of all others.</summary>
    TimeToMasteryDifference,

    /// <summary>Opportunities to show learning, per learner and week.</summary>
    Opportunity,

    /// <summary>By how many opportunities per learner and week a group has more than all others.</summary>
    OpportunityDifference,
}
