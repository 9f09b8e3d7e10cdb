using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A learner is in a session of this kind in this block.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Block">The block.</param>
/// <param name="Modality">The way of learning.</param>
public sealed record LearnerPin(LearnerId Learner, BlockId Block, ModalityId Modality) : Pin(Block, Modality);
