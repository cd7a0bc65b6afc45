//! The one way a failure is described to an operator: whose fault, and what to do.
