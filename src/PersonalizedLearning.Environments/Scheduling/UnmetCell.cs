namespace PersonalizedLearning.Environments;

/// <summary>A slot and a way of learning in which a need might be served.</summary>
internal readonly record struct UnmetCell(int Slot, ModalityProfile Modality);
