;; Passes over some rows at a time: the crossings of their levels in margins, and what these weigh in each unit. Every row
;; has a place in each column that is read; what is added to are tables that stay. Addresses are in bytes. Sums are made in
;; the order of the rows, as plain code makes them.
(module
  (memory (export "memory") 1)

  ;; Adds to the key of each row what its code in a margin counts for; `carry` is 0 for the first margin, else -1. `wide`:
  ;; codes of 16 bits.
  (func (export "addDigits")
    (param $rows i32) (param $keys i32) (param $carry i32) (param $codes i32) (param $wide i32) (param $steps i32)
    (local $end i32) (local $code i32)
    (local.set $end (i32.add (local.get $keys) (i32.shl (local.get $rows) (i32.const 2))))
    (loop $next
      (if (i32.ge_u (local.get $keys) (local.get $end)) (then (return)))
      (if (local.get $wide)
        (then
          (local.set $code (i32.load16_u (local.get $codes)))
          (local.set $codes (i32.add (local.get $codes) (i32.const 2))))
        (else
          (local.set $code (i32.load8_u (local.get $codes)))
          (local.set $codes (i32.add (local.get $codes) (i32.const 1)))))
      (i32.store (local.get $keys)
        (i32.add
          (i32.and (i32.load (local.get $keys)) (local.get $carry))
          (i32.load (i32.add (local.get $steps) (i32.shl (local.get $code) (i32.const 2))))))
      (local.set $keys (i32.add (local.get $keys) (i32.const 4)))
      (br $next)))

  ;; Sets the number of each key that a row with a weight has to 0; the keys of the other rows become -1.
  (func (export "markKeys") (param $rows i32) (param $keys i32) (param $weights i32) (param $numbers i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $keys) (i32.shl (local.get $rows) (i32.const 2))))
    (loop $next
      (if (i32.ge_u (local.get $keys) (local.get $end)) (then (return)))
      (if (f64.eq (f64.load (local.get $weights)) (f64.const 0))
        (then (i32.store (local.get $keys) (i32.const -1)))
        (else
          (i32.store
            (i32.add (local.get $numbers) (i32.shl (i32.load (local.get $keys)) (i32.const 2)))
            (i32.const 0))))
      (local.set $keys (i32.add (local.get $keys) (i32.const 4)))
      (local.set $weights (i32.add (local.get $weights) (i32.const 8)))
      (br $next)))

  ;; Weights by unit and column: a crossing of levels counts in one column of each margin; one below 0 in none.
  (func (export "addLevels")
    (param $rows i32) (param $cells i32) (param $unit i32) (param $weights i32)
    (param $table i32) (param $width i32) (param $columns i32) (param $margins i32)
    (local $end i32) (local $first i32) (local $at i32) (local $column i32) (local $last i32) (local $weight f64)
    (local.set $end (i32.add (local.get $cells) (i32.shl (local.get $rows) (i32.const 2))))
    (local.set $margins (i32.shl (local.get $margins) (i32.const 2)))
    (loop $next
      (if (i32.ge_u (local.get $cells) (local.get $end)) (then (return)))
      (if (i32.ge_s (i32.load (local.get $cells)) (i32.const 0))
        (then
          (local.set $column
            (i32.add (local.get $columns) (i32.mul (i32.load (local.get $cells)) (local.get $margins))))
          (local.set $last (i32.add (local.get $column) (local.get $margins)))
          (local.set $first
            (i32.add
              (local.get $table)
              (i32.shl (i32.mul (i32.load (local.get $unit)) (local.get $width)) (i32.const 3))))
          (local.set $weight (f64.load (local.get $weights)))
          (loop $each
            (local.set $at (i32.add (local.get $first) (i32.shl (i32.load (local.get $column)) (i32.const 3))))
            (f64.store (local.get $at) (f64.add (f64.load (local.get $at)) (local.get $weight)))
            (local.set $column (i32.add (local.get $column) (i32.const 4)))
            (br_if $each (i32.lt_u (local.get $column) (local.get $last))))))
      (local.set $cells (i32.add (local.get $cells) (i32.const 4)))
      (local.set $unit (i32.add (local.get $unit) (i32.const 4)))
      (local.set $weights (i32.add (local.get $weights) (i32.const 8)))
      (br $next))))
